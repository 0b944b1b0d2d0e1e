# The figures of answers.csv as R computes them; writes figures.csv beside itself: the path of a figure, its place when
# there are several, and its value.
#
#   Rscript figures.R        in this folder; needs the packages survey and psych
suppressMessages({
  library(survey)
  library(psych)
})

answers <- read.csv("answers.csv")
probabilities <- c(0, 0.1, 0.25, 0.5, 0.75, 0.9, 1)
groups <- c("coast", "lakes", "north")

describe_plain <- function(x) {
  x <- x[!is.na(x)]
  list(
    n = length(x), mean = mean(x), sd = sd(x), se = sd(x) / sqrt(length(x)),
    quantiles = unname(quantile(x, probabilities, type = 2)),
    interpolated_median = interp.median(x, w = 1),
    interval = as.numeric(t.test(x)$conf.int)
  )
}

describe_weighted <- function(name, design) {
  formula <- as.formula(paste0("~", name))
  valid <- design[!is.na(design$variables[[name]]), ]
  average <- svymean(formula, design, na.rm = TRUE)
  shares <- svymean(as.formula(paste0("~factor(", name, ")")), valid)
  quantiles <- svyquantile(formula, valid, probabilities, qrule = "school", ci = FALSE)
  list(
    mean = as.numeric(coef(average)), se = as.numeric(SE(average)),
    sd = sqrt(as.numeric(svyvar(formula, valid))),
    shares = as.numeric(coef(shares)),
    quantiles = as.numeric(coef(quantiles)),
    interval = as.numeric(confint(average, df = degf(design)))
  )
}

each_group <- function(describe) {
  results <- lapply(groups, describe)
  names(results) <- groups
  results
}

design <- svydesign(ids = ~1, weights = ~weight, data = answers)
plain <- list()
weighted <- list()
for (name in c("trust", "six")) {
  plain[[name]] <- c(
    list(ALL = describe_plain(answers[[name]])),
    each_group(function(group) describe_plain(answers[[name]][answers$group == group]))
  )
  weighted[[name]] <- c(
    list(ALL = describe_weighted(name, design)),
    each_group(function(group) describe_weighted(name, design[answers$group == group, ]))
  )
}

test <- function(result) {
  list(
    statistic = unname(result$statistic), df = unname(as.numeric(result$parameter)), p = result$p.value
  )
}
two <- subset(answers, group != "lakes")
compare <- function(name) {
  formula <- as.formula(paste(name, "~ group"))
  list(
    welch_two = test(t.test(formula, data = two)),
    welch_three = test(oneway.test(formula, data = answers)),
    chi_square_two = suppressWarnings(test(chisq.test(table(two$group, two[[name]]), correct = FALSE))),
    chi_square_three = suppressWarnings(test(chisq.test(table(answers$group, answers[[name]]), correct = FALSE))),
    rank_sum_two = test(wilcox.test(formula, data = two, exact = FALSE, correct = FALSE)),
    rank_sum_three = test(kruskal.test(formula, data = answers))
  )
}

both <- subset(answers, !is.na(before) & !is.na(after))
yes <- subset(answers, !is.na(yes_before) & !is.na(yes_after))
change <- both$after - both$before
paired <- list(
  n = length(change), mean = mean(change), sd = sd(change), se = sd(change) / sqrt(length(change)),
  mean_absolute = mean(abs(change)),
  sign = list(statistic = sum(change > 0), p = binom.test(sum(change > 0), sum(change != 0))$p.value),
  signed_rank = test(wilcox.test(both$after, both$before, paired = TRUE, exact = FALSE, correct = FALSE)),
  mcnemar = test(mcnemar.test(table(yes$yes_before, yes$yes_after), correct = FALSE))
)

p <- c(0.01, 0.04, 0.03, 0.04, 0.005, 0.6, 0.02)
shares <- lapply(list(c(0, 20), c(1, 29), c(7, 23), c(20, 20)), function(pair) {
  interval <- suppressWarnings(prop.test(pair[1], pair[2], correct = FALSE)$conf.int)
  list(count = pair[1], n = pair[2], low = interval[1], high = interval[2])
})

write_figures <- function(part, path) {
  if (is.list(part)) {
    for (name in names(part)) write_figures(part[[name]], c(path, name))
  } else if (length(part)) {
    line <- paste(paste(path, collapse = "/"), seq_along(part), sprintf("%.17g", part), sep = ",")
    writeLines(line, file)
  }
}

names(shares) <- seq_along(shares)
results <- list(
  probabilities = probabilities, plain = plain, weighted = weighted,
  tests = list(trust = compare("trust"), six = compare("six")), paired = paired,
  adjusted = list(p = p, holm = p.adjust(p, "holm"), benjamini_hochberg = p.adjust(p, "BH")),
  shares = shares
)
file <- file("figures.csv", "w")
writeLines("figure,place,value", file)
write_figures(results, character())
close(file)
cat(sprintf("R %s, survey %s, psych %s\n", getRversion(), packageVersion("survey"), packageVersion("psych")))
