#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: When should a promise be softened?
# caption: A replay: a month's stock is the 223 requests that an average month closes; at 80 % of it the promise goes from 7 to 30 days, and three of five are kept.
# data: Boston: requests to the city's 311 service, 2015; City of Boston, PDDL, by way of github.com/johnsliao/bostonservicemap, MIT
ce-ingest -q -m testdata/maps/boston311.csv testdata/boston311/boston311_2015_six.csv.gz |
	ce-segment -q -z America/New_York -w 'missing(done_at) || done_at >= opened_at' \
		-a 'region:text=month(opened_at)' -a 'stock:count=223' |
	ce-gap stock -c at=opened_at -z America/New_York --as-of 2016-01-13T08:00:00Z -S fast=7 -S soft=30 -S target=.6 |
	awk -F '\t' 'NR == 1 || $2 !~ / /' |
	ce-report -f svg --chart stock --source 'City of Boston, 311 requests of 2015 (PDDL)'
