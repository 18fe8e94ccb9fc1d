# Equation 1 on every sample and index by R's lm, which drops aliased columns.
#
# Run from the root of the repository:
#   Rscript tests/oracles/equation_lm.R
# Writes tests/golden/equation_r.json. Shares no code with the kit. A coefficient that lm keeps is
# comparable with a minimum-norm one only where it is estimable; lm's AIC and BIC count sigma as a
# parameter, the papers do not.

terms_in_order <- c(
  "intelligence", "intelligence_squared", "log_tools", "log_agents", "log_overhead",
  "message_density", "redundancy", "efficiency", "log_error_amplification",
  "single_agent_baseline", "intelligence_x_efficiency", "error_amplification_x_baseline",
  "overhead_x_tools", "redundancy_x_agents", "message_density_x_intelligence",
  "efficiency_x_tools", "baseline_x_log_agents", "intelligence_x_log_tools",
  "error_amplification_x_tools")

rows <- read.csv("data/configurations.csv")
models <- read.csv("data/models.csv")
architectures <- read.csv("data/architectures.csv")
benchmarks <- read.csv("data/benchmarks.csv")

features <- function(d, index_column) {
  single <- d[d$architecture == "single", ]
  key <- paste(single$benchmark, single$model)
  stopifnot(!anyDuplicated(key))
  mean_single <- tapply(single$success_rate, single$benchmark, mean)
  p <- ifelse(d$architecture == "single",
              mean_single[d$benchmark],
              single$success_rate[match(paste(d$benchmark, d$model), key)])
  a <- architectures[match(d$architecture, architectures$architecture), ]
  tools <- benchmarks$tools[match(d$benchmark, benchmarks$benchmark)]
  out <- data.frame(
    log_tools = log(1 + tools), log_agents = log(1 + a$agents),
    log_overhead = log(1 + a$overhead_pct), message_density = a$message_density,
    redundancy = a$redundancy, efficiency = a$efficiency,
    log_error_amplification = log(1 + a$error_amplification), single_agent_baseline = p,
    error_amplification_x_baseline = a$error_amplification * p,
    overhead_x_tools = a$overhead_pct * tools, redundancy_x_agents = a$redundancy * a$agents,
    efficiency_x_tools = a$efficiency * tools, baseline_x_log_agents = p * log(1 + a$agents),
    error_amplification_x_tools = a$error_amplification * tools)
  if (!is.null(index_column)) {
    index <- models[[index_column]][match(d$model, models$model)]
    i <- index - mean(index)
    out$intelligence <- i
    out$intelligence_squared <- i^2
    out$intelligence_x_efficiency <- i * a$efficiency
    out$message_density_x_intelligence <- a$message_density * i
    out$intelligence_x_log_tools <- i * log(1 + tools)
  }
  out <- out[, terms_in_order[terms_in_order %in% names(out)]]
  population_sd <- sapply(out, function(v) sqrt(mean((v - mean(v))^2)))
  as.data.frame(scale(out, center = TRUE, scale = population_sd))
}

number <- function(v) if (is.na(v)) "null" else sprintf("%.17g", v)
quoted <- function(v) paste0('"', v, '"')
sha256 <- function(f) quoted(strsplit(system2("sha256sum", f, stdout = TRUE), " ")[[1]][1])

case <- function(sample, index, index_column) {
  d <- switch(sample,
    "four-benchmark" = rows[rows$row < 180, ],
    "six-benchmark" = rows[rows$model != "gemini-3-flash-preview", ],
    "all-released" = rows)
  z <- features(d, index_column)
  z$success_rate <- d$success_rate
  fit <- lm(success_rate ~ ., data = z)
  s <- summary(fit)
  ci <- suppressMessages(confint(fit))
  coefficients <- sapply(names(coef(fit)), function(term) {
    name <- if (term == "(Intercept)") "intercept" else term
    if (is.na(coef(fit)[term])) return(sprintf('   {"term": "%s", "dropped": true}', name))
    r <- s$coefficients[term, ]
    sprintf('   {"term": "%s", "estimate": %s, "se": %s, "t": %s, "p": %s, "ciLow": %s, "ciHigh": %s}',
            name, number(r[1]), number(r[2]), number(r[3]), number(r[4]),
            number(ci[term, 1]), number(ci[term, 2]))
  })
  paste0('  {"sample": "', sample, '", "index": "', index, '", "n": ', nrow(d),
         ', "rank": ', fit$rank, ', "dfResidual": ', fit$df.residual,
         ', "r2": ', number(s$r.squared), ', "r2Adjusted": ', number(s$adj.r.squared),
         ', "sigma": ', number(s$sigma), ', "logLikelihood": ', number(as.numeric(logLik(fit))),
         ', "aicCountingSigma": ', number(AIC(fit)), ', "bicCountingSigma": ', number(BIC(fit)),
         ',\n  "firstFitted": ', number(fitted(fit)[1]), ', "coefficients": [\n',
         paste(coefficients, collapse = ",\n"), "\n  ]}")
}

indices <- list(regression = "index_regression_script", v1 = "index_v1",
                prediction = "index_prediction_script", none = NULL)
cases <- c()
for (sample in c("four-benchmark", "six-benchmark", "all-released")) {
  for (index in c("regression", "v1", "prediction", "none")) {
    if (sample == "all-released" && index == "v1") next # gemini-3-flash-preview has no v1 index
    cases <- c(cases, case(sample, index, indices[[index]]))
  }
}
files <- c("configurations.csv", "models.csv", "architectures.csv", "benchmarks.csv")
hashes <- paste0('"', files, '": ', sapply(file.path("data", files), sha256))
cat('{\n "origin": {"command": "Rscript tests/oracles/equation_lm.R", "version": "',
    R.version.string, '", "date": "', format(Sys.Date()), '",\n  "dataSha256": {',
    paste(hashes, collapse = ", "), "}},\n", ' "cases": [\n', paste(cases, collapse = ",\n"),
    "\n ]\n}\n", sep = "", file = "tests/golden/equation_r.json")
