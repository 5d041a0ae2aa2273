#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: Has something changed, and when?
# caption: Promises kept by the week in which they fell due; limits from the first twelve weeks.
# data: Boston: requests to the city's 311 service, 2015; City of Boston, PDDL, by way of github.com/johnsliao/bostonservicemap, MIT
ce-ingest -q -m testdata/maps/boston311.csv testdata/boston311/boston311_2015_six.csv.gz |
	ce-segment -q -w '!missing(due_at)' -a 'kept:flag=!missing(done_at) && done_at <= due_at' -z America/New_York |
	ce-gap drift -w "due_at < '2016-01-01'" -z America/New_York --by week:due_at -S y=kept -S baseline=12 |
	ce-report -f svg --chart drift --source 'City of Boston, 311 requests of 2015 (PDDL)'
