# SPDX-License-Identifier: GPL-3.0-or-later
# What datamash and Miller cannot tell from the survey itself: touchpoint tier pairs-only-e pairs-only-p gap net box ces, NA where missing.
BEGIN { OFS = "\t" }
NR == 1 { next }
{
	both = $7 != "" && $8 != ""
	print $3, $4, both ? $7 : "NA", both ? $8 : "NA", both ? $8 - $7 : "NA", \
		$9 != "" ? 100 * (($9 >= 9) - ($9 <= 6)) : "NA", $10 != "" ? ($10 >= 4) : "NA", $11 != "" ? $11 : "NA"
}
