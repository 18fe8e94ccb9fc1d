# Robust covariances by sandwich and clubSandwich; called by covariance.py with a CSV whose columns
# are outcome, cluster, other and the design without names of its own. Prints JSON.

suppressMessages({library(sandwich); library(clubSandwich)})
d <- read.csv(commandArgs(trailingOnly = TRUE)[1], stringsAsFactors = FALSE)
x <- as.matrix(d[, -(1:3)])
full <- lm(d$outcome ~ 0 + x)
kept <- which(!is.na(coef(full))) # R drops aliased columns
x <- x[, kept, drop = FALSE]
fit <- lm(d$outcome ~ 0 + x)
se <- function(v) sqrt(diag(v))
out <- list()
for (type in c("HC0", "HC1", "HC2", "HC3")) out[[type]] <- se(vcovHC(fit, type = type))
out$CR0 <- se(vcovCL(fit, cluster = d$cluster, type = "HC0", cadjust = FALSE))
out$CR1 <- se(vcovCL(fit, cluster = d$cluster, type = "HC1", cadjust = TRUE))
out$twoWay <- suppressWarnings(diag(vcovCL(fit, cluster = d[, c("cluster", "other")], type = "HC1",
                                           cadjust = TRUE, multi0 = FALSE)))
cr2 <- vcovCR(fit, cluster = d$cluster, type = "CR2")
test <- coef_test(fit, vcov = cr2, test = "Satterthwaite")
out$CR2 <- test$SE
out$df <- test$df_Satt
out$p <- test$p_Satt
out$estimate <- coef(fit)
number <- function(v) ifelse(is.na(v), "null", sprintf("%.17g", v))
cat("{", paste0('"', names(out), '": [', sapply(out, function(v) paste(number(v), collapse = ", ")), "]",
               collapse = ", "),
    ', "kept": [', paste(kept - 1, collapse = ", "), '], "versions": {"R": "',
    paste(R.version$major, R.version$minor, sep = "."), '", "sandwich": "',
    as.character(packageVersion("sandwich")), '", "clubSandwich": "',
    as.character(packageVersion("clubSandwich")), '"}}', sep = "")
