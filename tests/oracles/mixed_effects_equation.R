# Equation 1 with crossed random intercepts by lme4, on the papers' two samples.
#
# Run from the root of the repository:
#   Rscript tests/oracles/mixed_effects_equation.R
# Writes tests/golden/mixed_effects_equation.json. Builds the predictors from the tables anew. lmer
# drops aliased columns; the kept ones that the kit calls estimable are comparable.

library(jsonlite)
suppressPackageStartupMessages(library(lme4))

rows <- read.csv("data/configurations.csv")
models <- read.csv("data/models.csv")
architectures <- read.csv("data/architectures.csv")
benchmarks <- read.csv("data/benchmarks.csv")

predictors <- function(d, index_column) {
  alone <- d[d$architecture == "single", ]
  own <- alone$success_rate[match(paste(d$benchmark, d$model), paste(alone$benchmark, alone$model))]
  p <- ifelse(d$architecture == "single", ave(own, d$benchmark), own)
  a <- architectures[match(d$architecture, architectures$architecture), ]
  t <- benchmarks$tools[match(d$benchmark, benchmarks$benchmark)]
  i <- models[[index_column]][match(d$model, models$model)]
  i <- i - mean(i)
  x <- data.frame(
    intelligence = i, intelligence_squared = i^2, log_tools = log1p(t), log_agents = log1p(a$agents),
    log_overhead = log1p(a$overhead_pct), message_density = a$message_density,
    redundancy = a$redundancy, efficiency = a$efficiency,
    log_error_amplification = log1p(a$error_amplification), single_agent_baseline = p,
    intelligence_x_efficiency = i * a$efficiency,
    error_amplification_x_baseline = a$error_amplification * p,
    overhead_x_tools = a$overhead_pct * t, redundancy_x_agents = a$redundancy * a$agents,
    message_density_x_intelligence = a$message_density * i, efficiency_x_tools = a$efficiency * t,
    baseline_x_log_agents = p * log1p(a$agents), intelligence_x_log_tools = i * log1p(t),
    error_amplification_x_tools = a$error_amplification * t)
  as.data.frame(lapply(x, function(v) (v - mean(v)) / sqrt(mean((v - mean(v))^2))))
}

case <- function(d, sample, index, column) {
  x <- predictors(d, column)
  data <- cbind(x, success_rate = d$success_rate, benchmark = d$benchmark, model = d$model,
                team = paste(d$benchmark, d$architecture))
  formula <- reformulate(c(names(x), "(1 | benchmark)", "(1 | model)", "(1 | team)"), "success_rate")
  fit <- suppressMessages(lmer(formula, data, REML = TRUE,
    control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 20000),
                          check.conv.singular = "ignore")))
  sds <- sapply(c("benchmark", "model", "team"), function(g) attr(VarCorr(fit)[[g]], "stddev")[[1]])
  list(sample = sample, index = index, n = nrow(d), sigma = sigma(fit), sds = unname(sds),
       singular = isSingular(fit, tol = 1e-4), terms = sub("(Intercept)", "intercept", names(fixef(fit)), fixed = TRUE),
       estimates = unname(fixef(fit)), standardErrors = unname(sqrt(diag(as.matrix(vcov(fit))))))
}

four <- rows[rows$row < 180, ]
six <- rows[rows$model != "gemini-3-flash-preview", ]
files <- c("configurations.csv", "models.csv", "architectures.csv", "benchmarks.csv")
hash <- function(f) sub(" .*", "", system2("sha256sum", file.path("data", f), stdout = TRUE))
write_json(
  list(origin = list(package = paste("lme4", packageVersion("lme4")), version = R.version.string,
                     command = "Rscript tests/oracles/mixed_effects_equation.R",
                     dataSha256 = as.list(sapply(files, hash)), date = format(Sys.Date())),
       cases = list(case(four, "four-benchmark", "v1", "index_v1"),
                    case(four, "four-benchmark", "regression", "index_regression_script"),
                    case(six, "six-benchmark", "regression", "index_regression_script"))),
  "tests/golden/mixed_effects_equation.json", auto_unbox = TRUE, digits = 15, pretty = TRUE)
