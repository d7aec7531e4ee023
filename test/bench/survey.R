# Seconds that R takes for the proportional odds model of y on all other columns of a CSV file, as
# factors or covariates, by each package that is installed. Called by survey.ts with file and coding;
# prints package, seconds by the clock and of the processor, and log likelihood, tab between them.
arguments <- commandArgs(trailingOnly = TRUE)
data <- read.csv(arguments[1])
if (arguments[2] == "factor") data[] <- lapply(data, factor) else data$y <- factor(data$y)

fits <- list(
  "MASS::polr" = function() MASS::polr(y ~ ., data, Hess = TRUE),
  "ordinal::clm" = function() ordinal::clm(y ~ ., data = data)
)
for (name in names(fits)) {
  if (!requireNamespace(sub("::.*", "", name), quietly = TRUE)) next
  took <- system.time(fit <- fits[[name]]())
  cat(name, took[["elapsed"]], took[["user.self"]] + took[["sys.self"]], sprintf("%.17g", as.numeric(logLik(fit))), sep = "\t")
  cat("\n")
}
