# Cohen's kappa of the tables in tables.csv as R computes it; writes kappa.csv beside itself.
#
#   Rscript agreement.R        in this folder; needs the package psych
suppressMessages(library(psych))

tables <- read.csv("tables.csv")
of_table <- function(name) {
  cells <- tables[tables$table == name, ]
  first <- rep(cells$first, cells$count)
  second <- rep(cells$second, cells$count)
  c(
    n = length(first), share = mean(first == second),
    kappa = suppressWarnings(cohen.kappa(cbind(first, second))$kappa)
  )
}
names <- unique(tables$table)
found <- t(sapply(names, of_table))
write.csv(
  data.frame(table = names, format(found, digits = 15)), "kappa.csv",
  row.names = FALSE, quote = FALSE
)
