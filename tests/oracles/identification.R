# Leverage, Cook's distance, studentised residuals and variance inflation by R.
#
# Run from the root of the repository:
#   Rscript tests/oracles/identification.R
# Writes tests/golden/identification.json. The design of Equation 1 comes from equation_lm.R's
# functions. The ranges over equivalent parametrisations are lm on every set of columns.

source_functions <- function(file) { # definitions only, not the run at the end
  for (expression in parse(file)) {
    text <- paste(deparse(expression), collapse = "\n")
    if (grepl("^(terms_in_order|rows|models|architectures|benchmarks|features|number|sha256|quoted) <-",
              text)) eval(expression, globalenv())
  }
}
source_functions("tests/oracles/equation_lm.R")
suppressMessages(library(car))

d <- rows[rows$model != "gemini-3-flash-preview", ]
z <- features(d, "index_regression_script")
y <- d$success_rate
fit <- lm(y ~ ., data = z)
free <- c("log_agents", "log_overhead", "message_density", "redundancy", "efficiency",
          "log_error_amplification", "redundancy_x_agents")
rest <- setdiff(names(z), free)

ranges <- list()
count <- 0
sets <- combn(free, length(free) - (fit$rank - 1 - length(rest)))
for (k in seq_len(ncol(sets))) {
  kept <- setdiff(names(z), sets[, k])
  part <- lm(y ~ ., data = z[, kept])
  if (part$rank < fit$rank) next
  count <- count + 1
  for (name in intersect(free, kept)) ranges[[name]] <- c(ranges[[name]], coef(part)[[name]])
}

# a full-rank parametrisation has the finite inflation factors of the estimable coefficients
full <- lm(y ~ ., data = z[, setdiff(names(z), sets[, 1])])
stopifnot(full$rank == fit$rank)
inflation <- vif(full)[rest]

show <- function(v) paste(number(v), collapse = ", ")
number <- function(v) sprintf("%.17g", v)
mt <- lm(mpg ~ wt + hp + qsec, data = mtcars)
influence_of <- function(f) paste0(
  '"leverage": [', show(hatvalues(f)), '], "cooksDistance": [', show(cooks.distance(f)),
  '], "standardised": [', show(rstandard(f)), '], "studentised": [', show(rstudent(f)), ']')
cat('{"origin": {"command": "Rscript tests/oracles/identification.R", "version": "',
    R.version.string, '", "car": "', as.character(packageVersion("car")), '", "date": "',
    format(Sys.Date()), '"},\n"equation": {', influence_of(fit),
    ', "parametrisations": ', count, ', "ranges": {',
    paste0('"', names(ranges), '": [', sapply(ranges, function(v) show(range(v))), ", ",
           lengths(ranges), "]", collapse = ", "),
    '}, "varianceInflation": {', paste0('"', rest, '": ', number(inflation), collapse = ", "),
    '}},\n"mtcars": {"outcome": [', show(mtcars$mpg), '], "design": [',
    paste0("[", apply(model.matrix(mt), 1, show), "]", collapse = ", "), "], ", influence_of(mt),
    ', "varianceInflation": [', show(vif(mt)), "]}}\n", sep = "",
    file = "tests/golden/identification.json")
