# Expected figures of the distribution functions, by R's stats package: rows of arguments and result.
# Rscript test/oracles/survey-ordinal-distributions.R > test/fixtures/survey/ordinal/distributions.json

digits <- function(x) sprintf("%.17g", x)
rows <- function(name, table) {
  cells <- apply(sapply(table, digits), 1, paste, collapse = ", ")
  paste0('  "', name, '": [\n', paste0("    [", cells, "]", collapse = ",\n"), "\n  ]")
}

probabilities <- c(1e-300, 1e-200, 1e-100, 1e-50, 1e-20, 1e-10, 1e-5, 0.001, 0.025, 0.1, 0.2, 0.3,
  0.45, 0.499, 0.4999999, 0.6, 0.8, 0.975)
degrees <- c(1, 2, 3, 5, 10, 30, 189, 1000, 99998)

z <- c(-40, -5, -1, -1e-8, 0, 1e-12, 0.3, 1, 1.959963984540054, 2.4, 2.49999, 2.50001, 2.6, 3, 5, 8,
  15, 25, 37, 37.0471)
normal <- data.frame(z, pnorm(z, lower.tail = FALSE))
quantiles <- data.frame(probabilities, qnorm(probabilities))

# Every t comes from a probability, so that the far tails are visited for each df.
students <- expand.grid(p = c(1e-299, probabilities[probabilities < 0.5]), df = degrees)
students$t <- signif(qt(students$p, students$df), 6)
students <- students[is.finite(students$t), ]
two_sided <- data.frame(students$t, students$df, 2 * pt(-abs(students$t), students$df))
extra <- data.frame(c(0, 1e-9, 2.46, 12), c(7, 3, 189, 2.5))
extra$p <- 2 * pt(-abs(extra[, 1]), extra[, 2])
names(extra) <- names(two_sided)
two_sided <- rbind(two_sided, extra)

# p = 0.4999999 is left out: R loses digits there.
moderate <- expand.grid(p = setdiff(probabilities[probabilities > 1e-60], 0.4999999), df = degrees)
t_quantiles <- data.frame(moderate, qt(moderate$p, moderate$df))

chi <- expand.grid(p = c(probabilities, 0.999, 1 - 1e-9), df = c(degrees, 200000))
chi$x <- signif(qchisq(chi$p, chi$df, lower.tail = FALSE), 8)
chi <- data.frame(chi$x, chi$df, pchisq(chi$x, chi$df, lower.tail = FALSE))

cat("{\n", paste(c(
  paste0('  "made_by": "', R.version.string, ', stats"'),
  rows("normalTail", normal),
  rows("normalQuantile", quantiles),
  rows("studentsTTwoSided", two_sided),
  rows("studentsTQuantile", t_quantiles),
  rows("chiSquareTail", chi)
), collapse = ",\n"), "\n}\n", sep = "")
