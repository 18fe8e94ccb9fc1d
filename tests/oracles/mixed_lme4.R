# Linear and logistic mixed models with random intercepts by lme4.
#
# Run from the root of the repository:
#   Rscript tests/oracles/mixed_lme4.R
# Writes tests/golden/mixed_lme4.json. Samples of the kit: the 260 rows of data/configurations.csv
# without gemini-3-flash-preview, and their 259 rows that have a count.

library(jsonlite)
suppressPackageStartupMessages(library(lme4))

groups_of <- function(fit) {
  lapply(as.list(as.data.frame(VarCorr(fit))$grp[as.data.frame(VarCorr(fit))$grp != "Residual"]), function(name) {
    modes <- ranef(fit)[[name]]
    keep <- order(rownames(modes), method = "radix")
    list(name = name, sd = attr(VarCorr(fit)[[name]], "stddev")[[1]],
         levels = rownames(modes)[keep], modes = modes[keep, 1])
  })
}
describe <- function(fit, criterion) {
  list(terms = names(fixef(fit)), parameters = unname(fixef(fit)),
       standardErrors = unname(sqrt(diag(as.matrix(vcov(fit))))), sigma = sigma(fit),
       groups = groups_of(fit), deviance = criterion, singular = isSingular(fit, tol = 1e-4))
}
linear <- function(formula, data, reml) {
  fit <- lmer(formula, data, REML = reml,
              control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 20000),
                                    check.conv.singular = "ignore"))
  describe(fit, if (reml) REMLcrit(fit) else -2 * as.numeric(logLik(fit)))
}
logistic <- function(formula, data) {
  fit <- glmer(formula, data, binomial,
               control = glmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-9, maxfun = 50000),
                                      tolPwrss = 1e-12, check.conv.singular = "ignore"))
  c(describe(fit, -2 * as.numeric(logLik(fit))), list(conditionalDeviance = deviance(fit)))
}

rows <- read.csv("data/configurations.csv")
rows <- rows[rows$model != "gemini-3-flash-preview", ]
rows$architecture <- relevel(factor(rows$architecture), "single")
counted <- rows[!is.na(rows$n_success), ]
rates <- success_rate ~ architecture + (1 | benchmark) + (1 | model) + (1 | benchmark:architecture)
counts <- cbind(n_success, n_instances - n_success) ~
  architecture + (1 | benchmark) + (1 | model) + (1 | benchmark:architecture)

cases <- list(
  sleepstudyReml = linear(Reaction ~ Days + (1 | Subject), sleepstudy, TRUE),
  sleepstudyMl = linear(Reaction ~ Days + (1 | Subject), sleepstudy, FALSE),
  kitReml = linear(rates, rows, TRUE),
  kitMl = linear(rates, rows, FALSE),
  # Families of models differ no more than their models do: a variance of zero.
  boundaryReml = linear(success_rate ~ architecture + benchmark + (1 | model) + (1 | family), rows, TRUE),
  cbpp = logistic(cbind(incidence, size - incidence) ~ period + (1 | herd), cbpp),
  kitLaplace = logistic(counts, counted),
  boundaryLaplace = logistic(cbind(n_success, n_instances - n_success) ~ benchmark + (1 | model) +
                               (1 | architecture:model) + (1 | family), counted[counted$row < 180, ]))

write_json(
  list(origin = list(package = paste("lme4", packageVersion("lme4")), version = R.version.string,
                     command = "Rscript tests/oracles/mixed_lme4.R",
                     dataSha256 = sub(" .*", "", system2("sha256sum", "data/configurations.csv", stdout = TRUE)),
                     date = format(Sys.Date())),
       sleepstudy = list(reaction = sleepstudy$Reaction, days = sleepstudy$Days,
                         subject = as.character(sleepstudy$Subject)),
       cbpp = list(incidence = cbpp$incidence, size = cbpp$size, period = as.character(cbpp$period),
                   herd = as.character(cbpp$herd)),
       cases = cases),
  "tests/golden/mixed_lme4.json", digits = NA, auto_unbox = TRUE, pretty = TRUE)
