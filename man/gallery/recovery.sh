#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: What wins a disappointed customer back?
# caption: Who would buy again, by what became of the problem; no complaint is worse than a complaint.
# data: planted: made up by scripts/synth, which says what is in it
scripts/synth recovery 2000 | ce-segment -q --drop severity |
	ce-gap recovery | ce-report -f svg --chart recovery --source 'planted data, scripts/synth'
