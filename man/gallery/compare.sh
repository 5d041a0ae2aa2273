#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: Did the change work?
# caption: Requests by app against those by telephone: they are promised sooner and kept more often.
# data: Boston: requests to the city's 311 service, 2015; City of Boston, PDDL, by way of github.com/johnsliao/bostonservicemap, MIT
ce-ingest -q -m testdata/maps/boston311.csv testdata/boston311/boston311_2015_six.csv.gz |
	ce-segment -q -w '!missing(due_at) && (missing(done_at) || done_at >= opened_at)' \
		-a 'kept in time:flag=!missing(done_at) && done_at <= due_at' -a 'days promised:decimal2=hours(due_at - opened_at) / 24' \
		-a 'days taken:decimal2=hours(done_at - opened_at) / 24' |
	ce-gap compare -S arm=channel -S 'a=Constituent Call' -S 'b=Citizens Connect App' \
		-S 'y=kept in time,days promised,days taken' |
	ce-report -f svg --chart compare --source 'City of Boston, 311 requests of 2015 (PDDL)'
