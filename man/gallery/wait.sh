#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: Is the quoted wait honest, and what should we quote?
# caption: How long requests by telephone and by app took; shaded, the time in which four of five of the next ones will be done.
# data: Boston: requests to the city's 311 service, 2015; City of Boston, PDDL, by way of github.com/johnsliao/bostonservicemap, MIT
ce-ingest -q -m testdata/maps/boston311.csv testdata/boston311/boston311_2015_six.csv.gz |
	ce-segment -q --as-of 2016-01-13T08:00:00Z -w 'missing(done_at) || done_at >= opened_at' \
		-a 'abandoned:flag=missing(done_at)' -a 'wait_s:duration=if(missing(done_at), age(opened_at), done_at - opened_at)' |
	ce-gap wait -w "channel == 'Constituent Call' || channel == 'Citizens Connect App'" -g channel -z America/New_York \
		-S sides=one -S alpha=.2 -S open=km |
	ce-report -f svg --chart wait --source 'City of Boston, 311 requests of 2015 (PDDL)'
