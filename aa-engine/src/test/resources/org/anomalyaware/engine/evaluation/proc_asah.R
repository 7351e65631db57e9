# Usage: Rscript proc_asah.R OUT. Writes the scores of pROC's own example data to OUT and prints what
# pROC makes of them.
suppressPackageStartupMessages(library(pROC))
data(aSAH)
poor <- as.integer(aSAH$outcome == "Poor")
write.csv(
  data.frame(anomaly = poor, baseline = aSAH$s100b, tuned = as.integer(aSAH$wfns)),
  commandArgs(TRUE)[1], row.names = FALSE, quote = FALSE)
s100b <- roc(poor, aSAH$s100b, levels = c(0, 1), direction = "<", quiet = TRUE)
wfns <- roc(poor, as.integer(aSAH$wfns), levels = c(0, 1), direction = "<", quiet = TRUE)
test <- roc.test(wfns, s100b, method = "delong", paired = TRUE)
cat(sprintf("%.17g\n", c(ci.auc(s100b), ci.auc(wfns), test$statistic, test$p.value, test$conf.int)))
