# Counts of solved instances on architecture and benchmark by R's glm: binomial, quasi-binomial, and
# cluster-robust by package sandwich (type HC1 with the factor G / (G - 1)).
#
# Run from the root of the repository:
#   Rscript tests/oracles/binomial_glm.R
# Writes tests/golden/binomial_kit.json. Sample: the rows of data/configurations.csv that have a
# count, gemini-3-flash-preview left out (259 rows).

library(jsonlite)
library(sandwich)

rows <- read.csv("data/configurations.csv")
rows <- rows[!is.na(rows$n_success) & rows$model != "gemini-3-flash-preview", ]
rows$architecture <- relevel(factor(rows$architecture), "single")
fit <- glm(cbind(n_success, n_instances - n_success) ~ architecture + benchmark, binomial, rows,
           control = glm.control(epsilon = 1e-14, maxit = 50))
quasi <- summary(fit, dispersion = sum(residuals(fit, "pearson")^2) / df.residual(fit))
clustered <- function(by) unname(sqrt(diag(vcovCL(fit, cluster = rows[[by]], type = "HC1"))))

write_json(
  list(origin = list(package = paste("R stats, sandwich", packageVersion("sandwich")),
                     version = R.version.string, command = "Rscript tests/oracles/binomial_glm.R",
                     dataSha256 = sub(" .*", "", system2("sha256sum", "data/configurations.csv", stdout = TRUE)),
                     date = format(Sys.Date())),
       rows = nrow(rows), terms = names(coef(fit)), parameters = unname(coef(fit)),
       standardErrors = unname(sqrt(diag(vcov(fit)))), logLikelihood = as.numeric(logLik(fit)),
       aic = AIC(fit), deviance = deviance(fit), nullDeviance = fit$null.deviance,
       dispersion = quasi$dispersion, quasiStandardErrors = unname(quasi$coefficients[, 2]),
       clusteredByBenchmark = clustered("benchmark"), clusteredByModel = clustered("model")),
  "tests/golden/binomial_kit.json", digits = NA, auto_unbox = TRUE, pretty = TRUE)
