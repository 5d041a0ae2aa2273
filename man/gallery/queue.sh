#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: Who waits behind whom?
# caption: Requests of one kind in one neighbourhood as a queue: those by app are overtaken, and overtake, more than those by telephone.
# data: Boston: requests to the city's 311 service, 2015; City of Boston, PDDL, by way of github.com/johnsliao/bostonservicemap, MIT
ce-ingest -q -m testdata/maps/boston311.csv testdata/boston311/boston311_2015_six.csv.gz |
	ce-segment -q -w "channel != 'Maximo Integration' && !missing(done_at) && done_at >= opened_at" |
	ce-gap queue -c arrived_at=opened_at -c served_at=done_at -S class=channel -S queue=topic,neighborhood |
	ce-report -f svg --chart queue --source 'City of Boston, 311 requests of 2015 (PDDL)'
