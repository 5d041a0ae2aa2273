/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Functions of instants, dates, periods and durations. Days and hours of the day are those of the
 * zone of the expression.
 */
#ifndef LABEL_TIMEFUNC_H
#define LABEL_TIMEFUNC_H

#include "label/call.h"

struct node *timefunc_days(struct builder *b, struct call *call);
struct node *timefunc_hours(struct builder *b, struct call *call);
struct node *timefunc_date(struct builder *b, struct call *call);
struct node *timefunc_month(struct builder *b, struct call *call);
struct node *timefunc_weekday(struct builder *b, struct call *call);
struct node *timefunc_year(struct builder *b, struct call *call);
struct node *timefunc_quarter(struct builder *b, struct call *call);
struct node *timefunc_week(struct builder *b, struct call *call);
struct node *timefunc_hour(struct builder *b, struct call *call);
struct node *timefunc_age(struct builder *b, struct call *call);

#endif
