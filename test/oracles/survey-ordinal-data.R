# Writes the real data sets of the ordinal regressions as CSV, one line for each pattern and class:
# y is the class from 0, count its rows, f.* are factors and x.* covariates (see README.md there).
# Rscript test/oracles/survey-ordinal-data.R test/fixtures/survey/ordinal/data

folder <- commandArgs(trailingOnly = TRUE)[1]
code <- function(values) as.integer(factor(values)) - 1L
save <- function(name, table) {
  if (is.null(table$count)) table$count <- 1
  table <- aggregate(count ~ ., table, sum)
  table <- table[table$count > 0, ]
  table <- table[do.call(order, table[setdiff(names(table), "count")]), ]
  write.csv(table, file.path(folder, paste0(name, ".csv")), row.names = FALSE, quote = FALSE)
}

housing <- MASS::housing
save("housing", with(housing, data.frame(y = code(Sat), f.influence = code(Infl), f.type = code(Type),
  f.contact = code(Cont), count = Freq)))
wine <- ordinal::wine
save("wine", with(wine, data.frame(y = code(rating), f.temperature = code(temp), f.contact = code(contact))))
soup <- ordinal::soup
save("soup", with(soup, data.frame(y = code(SURENESS), f.product = code(PROD), f.gender = code(GENDER),
  f.age = code(AGEGROUP))))
quine <- MASS::quine
save("quine", with(quine, data.frame(y = code(cut(Days, c(-1, 2, 8, 20, 100))), f.origin = code(Eth),
  f.sex = code(Sex), f.form = code(Age), f.learner = code(Lrn))))
save("esoph", with(esoph, data.frame(y = code(tobgp), x.age = code(agegp), f.alcohol = code(alcgp),
  count = ncases)))
save("infert", with(infert, data.frame(y = spontaneous, x.age = age, x.parity = parity,
  f.induced = induced)))
save("infert-case", with(infert, data.frame(y = case, x.age = age, x.spontaneous = spontaneous,
  x.induced = induced)))
save("mtcars", with(mtcars, data.frame(y = gear - 3, x.mpg = mpg, x.seconds = qsec)))
save("warpbreaks", with(warpbreaks, data.frame(y = code(cut(breaks, c(0, 20, 29, 100))),
  f.wool = code(wool), f.tension = code(tension))))
save("quakes", with(quakes, data.frame(y = code(cut(mag, c(0, 4.3, 4.6, 5, 9))), x.depth = depth,
  x.latitude = lat, x.longitude = long)))
air <- na.omit(airquality)
save("airquality", with(air, data.frame(y = code(cut(Ozone, c(0, 18, 31, 62, 200))), x.solar = Solar.R,
  x.wind = Wind, x.temperature = Temp)))
