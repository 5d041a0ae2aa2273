#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: Are groups served alike?
# caption: Promises kept in six neighbourhoods, as it is and with the same mix of requests in each.
# data: Boston: requests to the city's 311 service, 2015; City of Boston, PDDL, by way of github.com/johnsliao/bostonservicemap, MIT
ce-ingest -q -m testdata/maps/boston311.csv testdata/boston311/boston311_2015_six.csv.gz |
	ce-segment -q -w '!missing(due_at)' -a 'kept:flag=!missing(done_at) && done_at <= due_at' |
	ce-gap equity -S y=kept -S group=neighborhood -S mix=topic | ce-report -f svg --chart equity --source 'City of Boston, 311 requests of 2015 (PDDL)'
