# Three questions to a release, with nothing but R: Rscript examples/explore.R [RELEASE]
arguments <- commandArgs(trailingOnly = TRUE)
release <- if (length(arguments) > 0) arguments[1] else "out/latest"

# All cells as text; an empty cell is NA.
read <- function(table) {
  read.csv(file.path(release, "csv", paste0(table, ".csv")),
    colClasses = "character", na.strings = "", encoding = "UTF-8"
  )
}
say <- function(lines) writeLines(enc2utf8(if (length(lines) == 0) "(none in this release)" else lines), useBytes = TRUE)

entities <- read("entities")
people <- read("people")
documents <- read("documents")
jurisdictions <- read("jurisdictions")

name <- function(id) {
  found <- entities$name[match(id, entities$entity_id)]
  ifelse(is.na(found), "nobody named", found)
}
words <- function(exact) {
  ifelse(is.na(exact), "(not quoted in this release)", paste0("\u201c", gsub("\\s+", " ", exact, perl = TRUE), "\u201d"))
}
source_of <- function(id) {
  document <- documents[match(id, documents$document_id), ]
  paste(ifelse(is.na(document$publisher), id, document$publisher),
    ifelse(is.na(document$published), "no date", document$published),
    sep = ", "
  )
}

say("1. Who opposes the funding cut-off, with whose words?")
positions <- read("positions")
opposed <- subset(positions, topic == "funding_cutoff" & stance == "opposes")
opposed <- opposed[order(name(opposed$actor_id), opposed$position_id, method = "radix"), ]
whose <- c(own_words = "own words", act = "an act", ascribed = "as somebody else says")
role <- people$role[match(opposed$actor_id, people$person_id)]
say(if (nrow(opposed) > 0) {
  paste0(
    name(opposed$actor_id), ifelse(is.na(role), "", paste0(" (", role, ")")), ", ", whose[opposed$basis],
    ifelse(is.na(opposed$attributed_to), "", paste0(", says ", name(opposed$attributed_to))),
    " [", source_of(opposed$document_id), "]: ", words(opposed$exact)
  )
})

say("\n2. What sums are named for which city, and who says so?")
dollars <- function(value) {
  paste0("$", format(as.numeric(value), big.mark = ",", scientific = FALSE, trim = TRUE, drop0trailing = TRUE))
}
sum_of <- function(low, high) {
  if (is.na(low) && is.na(high)) return("a sum without bounds")
  if (is.na(low)) return(paste("up to", dollars(high)))
  if (is.na(high)) return(paste(dollars(low), "or more"))
  if (low == high) dollars(low) else paste(dollars(low), "to", dollars(high))
}
figures <- read("figures")
places <- jurisdictions$jurisdiction_id[jurisdictions$kind == "place"]
sums <- figures[figures$unit == "usd" & figures$jurisdiction_id %in% places, ]
sums <- sums[order(name(sums$jurisdiction_id), sums$figure_id, method = "radix"), ]
value <- as.character(unlist(mapply(sum_of, sums$value_low, sums$value_high)))
say(if (nrow(sums) > 0) {
  paste0(
    name(sums$jurisdiction_id), ": ", value, " (", sums$measure, ", ", sums$modifier, "), ",
    ifelse(is.na(sums$attributed_to), "the text itself says so", paste("says", name(sums$attributed_to))),
    " [", source_of(sums$document_id), "]: ", words(sums$exact)
  )
})

say("\n3. Which claims rest on one source?")
for (table in c("statements", "positions", "policies", "figures", "events")) {
  sources <- read(table)$independent_sources
  say(paste0(table, ": ", sum(sources == "1"), " of ", length(sources), " rest on one independent source"))
}
say("Of the sums above:")
single <- which(sums$independent_sources == "1")
single <- single[order(sums$figure_id[single], method = "radix")]
say(if (length(single) > 0) {
  paste0(sums$figure_id[single], " ", name(sums$jurisdiction_id[single]), ": ", value[single])
})
