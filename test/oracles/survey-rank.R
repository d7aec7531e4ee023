# Rank statistics, tables and scales of the data sets in a folder, with base R and stats only.
# Called by survey-rank.ts; prints one figure a line: kind, data set, name, value, tab between them.
folder <- commandArgs(trailingOnly = TRUE)[1]

tell <- function(kind, id, name, value) {
  text <- if (length(value) != 1 || is.na(value)) "null" else sprintf("%.17g", value)
  cat(kind, id, name, text, sep = "\t")
  cat("\n")
}

quietly <- function(expression) tryCatch(suppressWarnings(expression), error = function(e) NULL)

pair <- function(id, x, y) {
  varies <- length(unique(x)) > 1 && length(unique(y)) > 1
  tell("pairs", id, "n", length(x))
  if (!varies) {
    for (name in c("rho", "rho_p", "tau", "tau_p")) tell("pairs", id, name, NA)
    return(invisible())
  }
  rho <- quietly(cor.test(x, y, method = "spearman", exact = FALSE))
  tau <- quietly(cor.test(x, y, method = "kendall", exact = FALSE))
  tell("pairs", id, "rho", rho$estimate)
  tell("pairs", id, "rho_p", rho$p.value)
  tell("pairs", id, "tau", tau$estimate)
  tell("pairs", id, "tau_p", tau$p.value)
  tell("pairs", id, "tau_z", tau$statistic)
  tell("pairs", id, "tertile_1", quantile(x, 1 / 3, type = 7))
  tell("pairs", id, "tertile_2", quantile(x, 2 / 3, type = 7))
  if (max(length(unique(x)), length(unique(y))) > 10) return(invisible())
  counts <- table(x, y)
  chi <- quietly(chisq.test(counts, correct = FALSE))
  tell("pairs", id, "chi", chi$statistic)
  tell("pairs", id, "chi_df", chi$parameter)
  tell("pairs", id, "chi_p", chi$p.value)
  tell("pairs", id, "least_expected", min(chi$expected))
  fisher <- quietly(fisher.test(counts, workspace = 2e7))
  tell("pairs", id, "fisher_p", if (is.null(fisher)) NA else fisher$p.value)
}

alpha <- function(items) {
  covariances <- cov(items)
  k <- ncol(items)
  if (k < 2) NA else k / (k - 1) * (1 - sum(diag(covariances)) / sum(covariances))
}

scale_of <- function(id, items) {
  tell("scales", id, "alpha", alpha(items))
  for (at in seq_len(ncol(items))) {
    rest <- items[, -at, drop = FALSE]
    tell("scales", id, paste0("total_", at), quietly(cor(items[, at], rowSums(rest))))
    tell("scales", id, paste0("without_", at), alpha(rest))
  }
}

files <- function(kind) sort(list.files(folder, paste0("^", kind, "_.*\\.csv$")))
id_of <- function(file, kind) gsub("-", " ", sub("\\.csv$", "", sub(paste0("^", kind, "_"), "", file)))
read <- function(file) as.matrix(read.csv(file.path(folder, file), header = FALSE, colClasses = "numeric"))

for (file in files("pairs")) {
  columns <- read(file)
  pair(id_of(file, "pairs"), columns[, 1], columns[, 2])
}
for (file in files("scales")) scale_of(id_of(file, "scales"), read(file))
for (file in files("adjusted")) {
  p <- read(file)[, 1]
  for (at in seq_along(p)) {
    tell("adjusted", id_of(file, "adjusted"), "holm", p.adjust(p, "holm")[at])
    tell("adjusted", id_of(file, "adjusted"), "bh", p.adjust(p, "BH")[at])
  }
}
tell("made_by", "R", as.character(getRversion()), 0)
