# Expected figures of the ordinal regressions: ordinal::clm, checked against MASS::polr; the general
# model by clm with nominal effects; expected information and Brant's test from their definitions.
# Called by survey-ordinal.ts with a folder of tables: "cases.csv" lists case, link and file; columns
# are y (class), count (rows), f.* factors and x.* covariates. Prints JSON.

suppressMessages(library(ordinal))
folder <- commandArgs(trailingOnly = TRUE)[1]

# Links as functions of z: distribution, upper tail and density.
links <- list(
  logit = list(p = plogis, q = function(z) plogis(z, lower.tail = FALSE), d = dlogis),
  probit = list(p = pnorm, q = function(z) pnorm(z, lower.tail = FALSE), d = dnorm),
  cloglog = list(p = function(z) -expm1(-exp(z)), q = function(z) exp(-exp(z)),
    d = function(z) exp(z - exp(z)))
)

# Rows of patterns by columns of classes.
tabulate_patterns <- function(data, predictors) {
  key <- do.call(paste, c(data[predictors], sep = "|"))
  key <- factor(key, levels = unique(key))
  list(counts = unclass(xtabs(data$count ~ key + data$y)), first = data[!duplicated(key), ])
}

probabilities <- function(z, link) {
  below <- cbind(0, links[[link]]$p(z), 1)
  above <- cbind(1, links[[link]]$q(z), 0)
  k <- ncol(z) + 1
  p <- below[, 2:(k + 1), drop = FALSE] - below[, 1:k, drop = FALSE]
  tail <- above[, 1:k, drop = FALSE] - above[, 2:(k + 1), drop = FALSE]
  ifelse(below[, 1:k, drop = FALSE] > 0.5, tail, p)
}

# Sum over patterns and classes of n / P(class) times the products of the derivatives of P(class).
expected_information <- function(theta, beta, x, totals, link) {
  q <- length(theta); p <- length(beta)
  z <- outer(-as.vector(x %*% beta), theta, "+")
  P <- probabilities(z, link)
  density <- cbind(0, links[[link]]$d(z), 0)
  information <- matrix(0, q + p, q + p)
  for (j in 1:(q + 1)) {
    up <- density[, j + 1]; down <- density[, j]
    slopes <- matrix(0, nrow(x), q + p)
    if (j <= q) slopes[, j] <- up
    if (j > 1) slopes[, j - 1] <- -down
    if (p > 0) slopes[, q + 1:p] <- -x * (up - down)
    information <- information + crossprod(slopes, slopes * totals / P[, j])
  }
  information
}

# R. Brant, Biometrics 46, 1990: binary fits at each threshold, their joint covariance, Wald tests.
brant <- function(data, x, term) {
  q <- nlevels(data$y) - 1; p <- ncol(x)
  X <- cbind(1, x); n <- data$count
  fits <- lapply(1:q, function(j) {
    # glm's own start, made from the weights, leads astray where they are large.
    above <- as.integer(data$y) > j
    glm.fit(X, above, weights = n, family = binomial(),
      start = c(qlogis(sum(n[above]) / sum(n)), numeric(p)),
      control = glm.control(epsilon = 1e-14, maxit = 100))
  })
  pi <- sapply(fits, function(fit) fit$fitted.values)
  bread <- lapply(1:q, function(j) solve(crossprod(X, X * (n * pi[, j] * (1 - pi[, j])))))
  V <- matrix(0, q * p, q * p)
  for (j in 1:q) for (l in 1:q) {
    weight <- n * (pi[, max(j, l)] - pi[, j] * pi[, l])
    block <- bread[[j]] %*% crossprod(X, X * weight) %*% bread[[l]]
    V[(j - 1) * p + 1:p, (l - 1) * p + 1:p] <- block[-1, -1]
  }
  beta <- unlist(lapply(fits, function(fit) fit$coefficients[-1]))
  # Separated: no summit, no test.
  if (max(abs(beta)) > 15) return(NULL)
  test <- function(columns) {
    D <- matrix(0, (q - 1) * length(columns), q * p)
    row <- 0
    for (j in 2:q) for (column in columns) {
      row <- row + 1
      D[row, column] <- 1; D[row, (j - 1) * p + column] <- -1
    }
    difference <- D %*% beta
    chi <- as.numeric(t(difference) %*% solve(D %*% V %*% t(D), difference))
    c(chi, nrow(D), pchisq(chi, nrow(D), lower.tail = FALSE))
  }
  list(overall = test(1:p), predictors = lapply(unique(term), function(one) test(which(term == one))))
}

compute <- function(name, link, file) {
  data <- read.csv(file.path(folder, file))
  predictors <- grep("^[fx][.]", names(data), value = TRUE)
  for (one in grep("^f[.]", predictors, value = TRUE)) {
    data[[one]] <- factor(data[[one]])
    contrasts(data[[one]]) <- contr.treatment(nlevels(data[[one]]), base = nlevels(data[[one]]))
  }
  data$y <- factor(data$y, ordered = TRUE)
  # Covariates in units of their spread: clm does not settle with others. Put back below.
  unit <- sapply(predictors, function(one) if (is.factor(data[[one]])) 1 else sd(data[[one]]))
  middle <- sapply(predictors, function(one) if (is.factor(data[[one]])) 0 else mean(data[[one]]))
  for (one in predictors) if (!is.factor(data[[one]])) {
    data[[one]] <- (data[[one]] - middle[one]) / unit[one]
  }
  formula <- reformulate(predictors, "y")
  control <- clm.control(gradTol = 1e-9, maxIter = 500L, maxLineIter = 100L)
  fit <- clm(formula, data = data, weights = count, link = link, control = control)
  empty <- clm(y ~ 1, data = data, weights = count, link = link, control = control)
  q <- nlevels(data$y) - 1
  frame <- model.matrix(reformulate(predictors), data)
  term <- attr(frame, "assign")[-1]
  x <- frame[, -1, drop = FALSE]
  p <- ncol(x)

  # polr wants three classes.
  if (q > 1) {
    polr <- MASS::polr(formula, data = data, weights = count, Hess = FALSE,
      method = if (link == "logit") "logistic" else link,
      start = c(fit$beta, fit$alpha) * 1.01, control = list(reltol = 1e-15, maxit = 1000))
    stopifnot(abs(polr$deviance / (-2 * fit$logLik) - 1) < 1e-8,
      max(abs(polr$coefficients - fit$beta)) < 1e-4)
  }

  # Back to the units of the data.
  back <- diag(q + p)
  for (c in 1:p) {
    back[q + c, q + c] <- 1 / unit[term[c]]
    back[1:q, q + c] <- middle[term[c]] / unit[term[c]]
  }
  estimates <- as.vector(back %*% c(fit$alpha, fit$beta))
  variance <- diag(back %*% vcov(fit) %*% t(back))

  patterns <- tabulate_patterns(data, predictors)
  counts <- patterns$counts
  totals <- rowSums(counts)
  px <- model.matrix(reformulate(predictors), patterns$first)[, -1, drop = FALSE]
  information <- expected_information(fit$alpha, fit$beta, px, totals, link)
  expected_variance <- diag(back %*% solve(information) %*% t(back))
  z <- outer(-as.vector(px %*% fit$beta), fit$alpha, "+")
  fitted <- totals * probabilities(z, link)
  df <- nrow(counts) * q - q - p
  pearson <- sum((counts - fitted)^2 / fitted)
  deviance <- 2 * sum(ifelse(counts > 0, counts * log(counts / fitted), 0))
  constant <- sum(lgamma(totals + 1)) - sum(lgamma(counts + 1))
  n <- sum(data$count)
  LL <- as.numeric(fit$logLik); LL0 <- as.numeric(empty$logLik)
  cox <- 1 - exp(2 * (LL0 - LL) / n)

  tail <- function(chi, df) c(chi, df, if (df > 0) pchisq(chi, df, lower.tail = FALSE) else NA)
  result <- list(
    rows = n, patterns = nrow(counts), emptyCells = sum(counts == 0),
    kernel = c(-2 * LL0, -2 * LL), withConstant = c(-2 * (LL0 + constant), -2 * (LL + constant)),
    model = tail(2 * (LL - LL0), p), pearson = tail(pearson, df), deviance = tail(deviance, df),
    pseudo = c(cox, cox / (1 - exp(2 * LL0 / n)), 1 - LL / LL0),
    estimates = estimates, standardErrors = sqrt(variance),
    expectedErrors = sqrt(expected_variance),
    significances = pchisq(estimates^2 / variance, 1, lower.tail = FALSE)
  )
  if (q > 1) {
    general <- tryCatch(suppressWarnings(clm(y ~ 1, nominal = reformulate(predictors), data = data,
      weights = count, link = link, control = control)), error = function(e) NULL)
    # Where the general model has no summit or is not found, there is no figure to compare.
    found <- !is.null(general) && isTRUE(general$convergence$code == 0) &&
      max(abs(coef(general))) < 50 && all(is.finite(vcov(general)))
    if (found) {
      gLL <- as.numeric(general$logLik)
      result$general <- c(-2 * gLL, tail(2 * (gLL - LL), (q - 1) * p))
    }
    if (link == "logit") {
      test <- tryCatch(suppressWarnings(brant(data, x, term)), error = function(e) NULL)
      if (!is.null(test)) {
        result$brant <- test$overall
        result$brantPredictors <- test$predictors
      }
    }
  }
  result
}

json <- function(value) {
  if (is.list(value)) {
    inner <- sapply(value, json)
    if (is.null(names(value))) return(paste0("[", paste(inner, collapse = ", "), "]"))
    return(paste0("{", paste0('"', names(value), '": ', inner, collapse = ", "), "}"))
  }
  text <- ifelse(is.na(value), "null", sprintf("%.17g", value))
  if (length(value) == 1) text else paste0("[", paste(text, collapse = ", "), "]")
}

cases <- read.csv(file.path(folder, "cases.csv"))
lines <- sapply(seq_len(nrow(cases)), function(i) {
  found <- compute(cases$case[i], cases$link[i], cases$file[i])
  head <- paste0('"case": "', cases$case[i], '", "link": "', cases$link[i], '", ')
  sub("^[{]", paste0("    {", head), json(found))
})
cat('{\n  "made_by": "', R.version.string, ", ordinal ", format(packageVersion("ordinal")), ", MASS ",
  format(packageVersion("MASS")), '",\n  "cases": [\n', paste(lines, collapse = ",\n"), "\n  ]\n}\n",
  sep = "")
