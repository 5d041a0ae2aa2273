#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: What is it about, and where more than elsewhere?
# caption: Notes with which requests were closed, of those by app and those by telephone, coded by eight groups of patterns.
# data: Boston: requests to the city's 311 service, 2015; City of Boston, PDDL, by way of github.com/johnsliao/bostonservicemap, MIT
ce-ingest -q -m testdata/maps/boston311-closures.csv testdata/boston311/boston311_2015_six.csv.gz |
	ce-segment -q -w "channel == 'Constituent Call' || channel == 'Citizens Connect App'" \
		-a "by:text=if(channel == 'Constituent Call', 'phone', 'app')" -k testdata/boston311/closure-codes.csv:comment:topics |
	ce-gap voice -z America/New_York -S contrast=by | awk -F '\t' '$2 !~ /@phone/' |
	ce-report -f svg --chart topics --source 'City of Boston, 311 requests of 2015 (PDDL)'
