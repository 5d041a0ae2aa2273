/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What nodes compute. The builder (label/build, label/func) chooses one for each node.
 */
#ifndef LABEL_EVAL_H
#define LABEL_EVAL_H

#include "label/node.h"

/* Instants and days of the years 1 to 9999: what arithmetic may arrive at. */
#define INSTANT_LEAST ((wide)-62135596800)
#define INSTANT_MOST ((wide)253402300799)

/* Is the value of any form missing? */
bool eval_missing(const struct node *node, struct expr_state *state);

/* Columns, literals, the missing literal. */
bool eval_column_whole(const struct node *node, struct expr_state *state, wide *out);
bool eval_column_text(const struct node *node, struct expr_state *state, struct slice *out);
enum truth eval_column_flag(const struct node *node, struct expr_state *state);
bool eval_literal_whole(const struct node *node, struct expr_state *state, wide *out);
bool eval_literal_text(const struct node *node, struct expr_state *state, struct slice *out);
enum truth eval_literal_truth(const struct node *node, struct expr_state *state);
bool eval_literal_real(const struct node *node, struct expr_state *state, double *out);
bool eval_none_whole(const struct node *node, struct expr_state *state, wide *out);
bool eval_none_real(const struct node *node, struct expr_state *state, double *out);

/* The node's value is more than a number or an instant can hold: told, and missing. */
bool eval_beyond(const struct node *node, struct expr_state *state);

/* pcre2_match has returned this error code: told once, and missing. */
enum truth eval_gives_up(const struct node *node, struct expr_state *state, int code);

/* Changes of form: arg[0] times `number`; arg[0] over `ratio`. */
bool eval_scaled(const struct node *node, struct expr_state *state, wide *out);
bool eval_ratio(const struct node *node, struct expr_state *state, double *out);

/*
 * arg[0] op arg[1]. eval_range also keeps the years 1 to 9999; eval_shift: date and duration;
 * eval_quotient: of two exact numbers of one scale, rounded once. */
bool eval_whole(const struct node *node, struct expr_state *state, wide *out);
bool eval_range(const struct node *node, struct expr_state *state, wide *out);
bool eval_shift(const struct node *node, struct expr_state *state, wide *out);
bool eval_quotient(const struct node *node, struct expr_state *state, double *out);
bool eval_real(const struct node *node, struct expr_state *state, double *out);
bool eval_minus(const struct node *node, struct expr_state *state, wide *out);
bool eval_minus_real(const struct node *node, struct expr_state *state, double *out);

enum truth eval_compare_fixed(const struct node *node, struct expr_state *state);
enum truth eval_compare_whole(const struct node *node, struct expr_state *state);
enum truth eval_compare_real(const struct node *node, struct expr_state *state);
enum truth eval_compare_text(const struct node *node, struct expr_state *state);
/* A column of text, == or != a literal. */
enum truth eval_same_text(const struct node *node, struct expr_state *state);
enum truth eval_compare_truth(const struct node *node, struct expr_state *state);
enum truth eval_and(const struct node *node, struct expr_state *state);
enum truth eval_or(const struct node *node, struct expr_state *state);
enum truth eval_not(const struct node *node, struct expr_state *state);
enum truth eval_match(const struct node *node, struct expr_state *state);
enum truth eval_in_text(const struct node *node, struct expr_state *state);
enum truth eval_in_labels(const struct node *node, struct expr_state *state);
enum truth eval_in_whole(const struct node *node, struct expr_state *state);

/* if(arg[0], arg[1], arg[2]) and coalesce(arg[0], arg[1]), one for each form. */
enum truth eval_if_truth(const struct node *node, struct expr_state *state);
bool eval_if_whole(const struct node *node, struct expr_state *state, wide *out);
bool eval_if_real(const struct node *node, struct expr_state *state, double *out);
bool eval_if_text(const struct node *node, struct expr_state *state, struct slice *out);
enum truth eval_first_truth(const struct node *node, struct expr_state *state);
bool eval_first_whole(const struct node *node, struct expr_state *state, wide *out);
bool eval_first_real(const struct node *node, struct expr_state *state, double *out);
bool eval_first_text(const struct node *node, struct expr_state *state, struct slice *out);

#endif
