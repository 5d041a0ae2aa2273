#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: Do quoted chances come true?
# caption: The chance that a request is done in time, quoted as the share kept of the ones of its kind before it, against what came.
# data: Boston: requests to the city's 311 service, 2015; City of Boston, PDDL, by way of github.com/johnsliao/bostonservicemap, MIT
ce-ingest -q -m testdata/maps/boston311.csv testdata/boston311/boston311_2015_six.csv.gz |
	ce-segment -q -w '!missing(due_at)' -a 'kept:flag=!missing(done_at) && done_at <= due_at' |
	sort -t $'\t' -k 2,2 |
	awk -F '\t' -v OFS='\t' 'BEGIN { print "chance", "outcome" }
		$2 == "opened_at" { next }
		seen[$6] >= 10 { print sprintf("%.4f", kept[$6] / seen[$6]), $NF }
		{ seen[$6]++; kept[$6] += $NF }' |
	ce-gap calibrate | ce-report -f svg --chart calibrate --source 'City of Boston, 311 requests of 2015 (PDDL)'
