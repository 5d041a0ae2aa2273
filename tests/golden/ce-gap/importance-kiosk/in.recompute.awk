# Importance and performance of a Google Form by other means: fields of a CSV line, columns by their Korean heads. All
# 207 people who answered at all answered all of it, so one quantile of t will do: that of 206 degrees of freedom.
function cut(line, field,   n, c, i, inside) {
	n = 1
	field[1] = ""
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		if (c == "\"")
			inside = !inside
		else if (c == "," && !inside)
			field[++n] = ""
		else
			field[n] = field[n] c
	}
	return n
}
function middle(value, n,   i, k, hold) {
	for (i = 2; i <= n; i++)
		for (k = i; k > 1 && value[k - 1] > value[k]; k--) {
			hold = value[k]; value[k] = value[k - 1]; value[k - 1] = hold
		}
	return (value[int((n + 1) / 2)] + value[int(n / 2) + 1]) / 2
}
function where(axis,   i, value, sum) {
	for (i = 1; i <= items; i++) {
		value[i] = mean[axis, i]
		sum += value[i]
	}
	return rule == "mean" ? sum / items : rule == "median" ? middle(value, items) : 4
}
NR == 1 {
	n = cut($0, head)
	for (i = 1; i <= n; i++) {
		split(head[i], part, /[-.]/)
		if (head[i] ~ /중요하다고 생각하십니까/)
			column[1, part[1]] = i
		else if (head[i] ~ /정도에 만족하십니까/)
			column[2, part[1]] = i
	}
	for (items = 0; (1, items + 1) in column;)
		items++
	next
}
{
	delete field
	cut($0, field)
	for (i = 1; i <= items; i++) {
		if (field[column[1, i]] == "" || field[column[2, i]] == "")
			continue
		count[i]++
		for (axis = 1; axis <= 2; axis++) {
			x = field[column[axis, i]]
			sum[axis, i] += x
			square[axis, i] += x * x
		}
	}
}
END {
	t = 1.9715466
	for (i = 1; i <= items; i++)
		for (axis = 1; axis <= 2; axis++) {
			if (count[i] != 207)
				print "item", i, "has", count[i]
			mean[axis, i] = sum[axis, i] / count[i]
			se[axis, i] = sqrt((square[axis, i] - count[i] * mean[axis, i] ^ 2) / (count[i] - 1) / count[i])
		}
	for (axis = 1; axis <= 2; axis++)
		cross[axis] = where(axis)
	printf "%s %.6f %.6f\n", rule, cross[1], cross[2]
	for (i = 1; i <= items; i++) {
		printf "%d", i
		on = 0
		for (axis = 1; axis <= 2; axis++) {
			low = mean[axis, i] - t * se[axis, i]
			high = mean[axis, i] + t * se[axis, i]
			printf " %.6f %.6f %.6f", mean[axis, i], low, high
			on = on || (low <= cross[axis] && cross[axis] <= high)
		}
		field_of = "low"
		if (mean[1, i] >= cross[1])
			field_of = mean[2, i] >= cross[2] ? "keep" : "concentrate"
		else if (mean[2, i] >= cross[2])
			field_of = "overkill"
		print "", field_of, on ? "boundary" : ""
	}
}
