# Outer weights and paths of one scheme against the files of SmartPLS (comma decimals, padded): how many agree in all 8 digits.
function number(text) { gsub(/ /, "", text); sub(/,/, ".", text); return text }
FILENAME == ARGV[1] || FILENAME == ARGV[2] {
	name = $1; gsub(/ /, "", name)
	for (i = 2; i <= NF; i++) {
		value = number($i)
		if (FNR == 1) head[i] = value
		else if (value + 0) want[FILENAME == ARGV[1] ? name : name " -> " head[i]] = value
	}
	next
}
$3 == "weight" || $3 == "coefficient" {
	all++
	agree += sprintf("%.8f", $6) == want[$2]
	if (sprintf("%.8f", $6) != want[$2]) print $2, $6, "is not", want[$2]
	delete want[$2]
}
END { for (name in want) print name, "is not there"; print agree, "of", all, "agree" }
