# Multiplicity, diagnostics, rank correlation, proportions and paired tests by R and lmtest, for
# tests/golden/small_tools_r.json. Run: Rscript tests/oracles/small_tools.R
# Inputs are made from whole-number formulas and kept in the file.

suppressMessages({library(jsonlite); library(lmtest)})
round6 <- function(x) round(x, 6)
lattice <- function(n, a = 7919, m = 10007) ((seq_len(n) * a) %% m) / m

# Multiplicity. A family larger than the list stands for tests that are not listed.
lists <- list(
  list(p = c(0.01, 0.02, 0.03, 0.04), n = 4),
  list(p = c(0.04, 0.001, 0.2, 0.03, 0.9, 0.03), n = 6),
  list(p = c(0, 1, 0.5, 0.5), n = 4),
  list(p = c(1e-12, 0.001, 0.0029, 0.0035, 0.0056), n = 19),
  list(p = 0.03, n = 1),
  list(p = 0.03, n = 19),
  list(p = round6(lattice(40)^2), n = 40),
  list(p = round6(lattice(40)^2), n = 53)
)
multiplicity <- lapply(lists, function(case) list(
  p = I(case$p), size = case$n,
  holm = I(p.adjust(case$p, "holm", case$n)),
  bonferroni = I(p.adjust(case$p, "bonferroni", case$n)),
  `benjamini-hochberg` = I(p.adjust(case$p, "BH", case$n))))

# Shapiro-Wilk, over every branch of the approximation.
shapes <- list(
  uniform = function(u) u, squared = function(u) u^2, exponential = function(u) -log(1 - u),
  normal = function(u) qnorm(u), heavy = function(u) tan(pi * (u - 0.5)),
  shifted = function(u) 1e6 + u, tied = function(u) floor(6 * u))
sw <- list()
for (name in names(shapes)) for (n in c(3, 4, 5, 6, 7, 10, 11, 12, 13, 20, 35, 100, 260)) {
  x <- round6(shapes[[name]](lattice(n)))
  if (diff(range(x)) == 0) next
  test <- shapiro.test(x)
  sw[[length(sw) + 1]] <- list(shape = name, x = I(x), w = unname(test$statistic), p = test$p.value)
}
# Too long to keep: x_i = ((7919 i) mod 10007) / 10007 and its cube.
long <- lapply(c(1, 3), function(power) {
  test <- shapiro.test(lattice(5000)^power)
  list(n = 5000, power = power, w = unname(test$statistic), p = test$p.value)
})

# Breusch-Pagan. The third design repeats a column, the fourth sums to its constant.
bp <- lapply(1:4, function(i) {
  n <- c(12, 60, 40, 40)[i]
  a <- round6(lattice(n))
  b <- round6(lattice(n, 4789, 10009))
  noise <- round6(lattice(n, 3571, 10037) - 0.5)
  y <- round6(1 + a - b + noise * switch(i, 1, exp(2 * a), 1 + b, 1 + a))
  group <- rep(0:1, length.out = n)
  x <- switch(i, cbind(1, a), cbind(1, a, b), cbind(1, a, b, a + b), cbind(group, 1 - group, a))
  fit <- lm(y ~ 0 + x)
  z <- data.frame(x)
  run <- function(studentise) {
    # bptest wants an intercept; the fourth design has it only in its span.
    test <- if (i == 4) bptest(y ~ group + a, studentize = studentise)
            else bptest(y ~ x[, -1], studentize = studentise)
    list(lm = unname(test$statistic), df = unname(test$parameter), p = unname(test$p.value))
  }
  list(design = x, outcome = y, residuals = unname(residuals(fit)),
       studentised = run(TRUE), classic = run(FALSE))
})

# Kendall: exact without ties, normal with ties or from 50 values on.
pairs <- list(
  list(x = 1:6, y = c(2, 1, 4, 3, 6, 5)), list(x = 1:5, y = 1:5), list(x = 1:5, y = 5:1),
  list(x = 1:4, y = c(3, 1, 4, 2)),
  list(x = round6(lattice(20)), y = round6(lattice(20)^2 + lattice(20, 4789))),
  list(x = round6(lattice(49)), y = round6(lattice(49, 4789) + lattice(49) / 3)),
  list(x = round6(lattice(60)), y = round6(lattice(60, 4789) + lattice(60) / 3)),
  list(x = c(1, 2, 2, 3, 4), y = c(1, 3, 2, 2, 4)),
  list(x = floor(5 * lattice(30)), y = floor(4 * lattice(30, 4789) + lattice(30))),
  list(x = floor(3 * lattice(80)), y = round6(lattice(80, 4789))))
kendall <- lapply(pairs, function(case) {
  test <- suppressWarnings(cor.test(case$x, case$y, method = "kendall"))
  list(x = case$x, y = case$y, tau = unname(test$estimate), p = test$p.value)
})

pearson <- lapply(pairs[c(1, 4:8)], function(case) {
  test <- cor.test(case$x, case$y)
  list(x = case$x, y = case$y, r = unname(test$estimate), p = test$p.value,
       low = test$conf.int[1], high = test$conf.int[2])
})

# Proportions: Wilson by prop.test without continuity correction, exact by binom.test.
proportions <- list()
for (n in c(1, 2, 9, 20, 43, 100, 1266)) for (k in unique(c(0, 1, n %/% 3, n %/% 2, n - 1, n)))
  for (level in c(0.8, 0.95, 0.99)) {
    wilson <- suppressWarnings(prop.test(k, n, conf.level = level, correct = FALSE))$conf.int
    exact <- binom.test(k, n, conf.level = level)$conf.int
    proportions[[length(proportions) + 1]] <- list(
      k = k, n = n, level = level, wilson = as.numeric(wilson), exact = as.numeric(exact))
  }

tails <- list()
for (n in c(1, 7, 50, 2000)) for (p in c(0.001, 0.2, 0.5, 0.97)) for (k in unique(c(0, 1, n %/% 4, n - 1, n)))
  tails[[length(tails) + 1]] <- list(k = k, n = n, p = p, lower = pbinom(k, n, p),
                                     upper = pbinom(k - 1, n, p, lower.tail = FALSE))

# McNemar: exact is the binomial test of the discordant pairs; mid-p by its definition.
mcnemar <- lapply(list(c(0, 1), c(1, 1), c(0, 6), c(3, 9), c(10, 10), c(25, 8), c(60, 91)), function(d) {
  fewer <- min(d)
  list(firstOnly = d[1], secondOnly = d[2], exact = binom.test(d[1], sum(d))$p.value,
       mid = 2 * pbinom(fewer, sum(d), 0.5) - dbinom(fewer, sum(d), 0.5))
})

# Paired permutation: all sign vectors in one matrix.
permutation <- lapply(list(
  list(x = c(1, 2, 3, 4, 5), y = c(2, 2, 5, 3, 9)),
  list(x = c(0.1, 0.2, 0.3, 0.4), y = c(0.2, 0.4, 0.6, 0.8)),
  list(x = c(0, 0, 1, 1, 0, 0, 1, 0), y = c(1, 1, 1, 0, 1, 1, 1, 1)),
  list(x = round6(lattice(12)), y = round6(lattice(12, 4789)))), function(case) {
  d <- case$y - case$x
  moving <- d[d != 0]
  signs <- as.matrix(expand.grid(rep(list(c(-1, 1)), length(moving))))
  sums <- abs(signs %*% moving)
  list(x = case$x, y = case$y, p = mean(sums >= abs(sum(moving)) - 1e-9), meanDifference = mean(d))
})

# AIC, residual error and root mean squared error of nested fits on the same rows.
fits <- {
  n <- 60
  a <- lattice(n); b <- lattice(n, 4789, 10009); y <- 1 + a - b + lattice(n, 3571, 10037)
  list(n = n, sd = sqrt(mean((y - mean(y))^2)), fits = lapply(list(lm(y ~ a), lm(y ~ a + b)), function(f)
    list(r2 = summary(f)$r.squared, parameters = length(coef(f)), aic = AIC(f) - 2, # R counts the variance
         sigma = summary(f)$sigma, rmse = sqrt(mean(residuals(f)^2)))))
}

out <- list(package = "R, lmtest",
  version = paste0(R.version$major, ".", R.version$minor, ", ", packageVersion("lmtest")),
  command = "Rscript tests/oracles/small_tools.R", date = format(Sys.Date()),
  multiplicity = multiplicity, shapiroWilk = sw, shapiroWilkLong = long, breuschPagan = bp,
  kendall = kendall, pearson = pearson, proportions = proportions, binomial = tails,
  mcnemar = mcnemar, permutation = permutation, fits = fits)
path <- sub("oracles/small_tools.R", "golden/small_tools_r.json", sub("--file=", "",
  grep("--file=", commandArgs(), value = TRUE)))
write(toJSON(out, auto_unbox = TRUE, digits = NA), path)
