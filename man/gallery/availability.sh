#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: Does the average hide a bad region?
# caption: Cities with a flight from Houston every day but those on which all were cancelled; more than one such day in 2011.
# data: Houston: flights from its airports, 2011; US Bureau of Transportation Statistics, by way of the R package hflights, CC0
# needs: ../shared/data/hflights_2011.csv.gz
gzip -dc ../shared/data/hflights_2011.csv.gz |
	awk -F , 'NR > 1 { day = sprintf("%d-%02d-%02d", $1, $2, $3); flights[$15, day]++; cancelled[$15, day] += $19 }
		END {
		    for (key in flights) {
		        split(key, at, SUBSEP)
		        days[at[1]]++
		        if (flights[key] == cancelled[key] && ++none[at[1]]) lost[key] = at[2]
		    }
		    print "region,start,end"
		    for (key in lost) {
		        split(key, at, SUBSEP)
		        if (days[at[1]] == 365 && none[at[1]] > 1) print at[1] "," at[2] "," at[2]
		    }
		}' |
	ce-gap availability -c start:date=start -c end:date=end -z America/Chicago -S from=2011-01-01 -S until=2011-12-31 -S target=.99 |
	ce-report -f svg --chart availability --source 'US BTS by way of hflights (CC0)'
