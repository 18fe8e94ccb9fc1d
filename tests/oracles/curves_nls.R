# Curves by R's nls and lm: estimates, standard errors, residual sum of squares, AIC, and the share
# of the sum of squares between groups of equal x (R2 of a factor).
#
# Run from the root of the repository:
#   Rscript tests/oracles/curves_nls.R
# Writes tests/golden/curves_nls.json. R's AIC counts the error variance as a parameter.

library(jsonlite)

one_run <- DNase[DNase$Run == 1, ]
architectures <- read.csv("data/architectures.csv")
figure3 <- read.csv("data/published/bats/figure3_accuracy_vs_budget.csv")
tracker <- figure3[figure3$series == "ReAct + Budget Tracker", ]
points <- list(
  puromycin = list(x = Puromycin$conc, y = Puromycin$rate),
  dnase = list(x = one_run$conc, y = one_run$density),
  orange = list(x = Orange$age, y = Orange$circumference),
  turns = list(x = architectures$agents, y = architectures$turns),
  tracker = list(x = tracker$x, y = tracker$y))

control <- nls.control(maxiter = 500, tol = 1e-8)
fits <- function(d) {
  try_all <- function(makers) {
    for (make in makers) {
      fit <- tryCatch(make(), error = function(e) NULL)
      if (!is.null(fit)) return(fit)
    }
    NULL
  }
  line <- lm(log(abs(d$y)) ~ log(d$x))
  width <- diff(range(d$x))
  found <- list(
    line = lm(y ~ x, d),
    quadratic = lm(y ~ x + I(x^2), d),
    logarithm = lm(y ~ log(x), d),
    `power law` = try_all(list(function()
      nls(y ~ a * x^b, d, list(a = exp(coef(line)[[1]]), b = coef(line)[[2]]), control = control))),
    `saturating exponential` = try_all(lapply(c(0.3, 1, 3, 10), function(k) function()
      nls(y ~ a - b * exp(-c * x), d, list(a = max(d$y), b = diff(range(d$y)), c = k / width),
          control = control))),
    logistic = try_all(lapply(c(2, 4, 8), function(k) function()
      nls(y ~ a / (1 + exp(-b * (x - c))), d,
          list(a = 1.05 * max(d$y), b = k / width, c = mean(d$x)), control = control))))
  Filter(Negate(is.null), found)
}

describe <- function(fit) {
  list(parameters = unname(coef(fit)), standardErrors = unname(sqrt(diag(vcov(fit)))),
       sumSquaredResiduals = deviance(fit), dfResidual = df.residual(fit),
       logLikelihood = as.numeric(logLik(fit)), aic = AIC(fit))
}

cases <- lapply(points, function(d) {
  d <- as.data.frame(d)
  list(x = d$x, y = d$y, largestR2 = summary(lm(y ~ factor(x), d))$r.squared,
       fits = lapply(fits(d), describe))
})

write_json(
  list(origin = list(package = "R stats", version = R.version.string,
                     command = "Rscript tests/oracles/curves_nls.R",
                     data = "R datasets Puromycin, DNase (run 1), Orange; data/architectures.csv; data/published/bats/figure3_accuracy_vs_budget.csv",
                     date = format(Sys.Date())),
       cases = cases),
  "tests/golden/curves_nls.json", digits = NA, auto_unbox = TRUE, pretty = TRUE)
