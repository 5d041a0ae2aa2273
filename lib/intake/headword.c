/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/headword.h"

#include "intake/likeness.h"

/* Words in their plain form (intake/likeness). part: anywhere in the header, else all of it. */
static const struct {
	const char *word;
	bool part;
	const char *name;
} table[] = {
	{"response id", false, "response_id"}, {"responseid", false, "response_id"},
	{"respondent id", false, "response_id"}, {"答卷编号", false, "response_id"},
	{"答卷id", false, "response_id"}, {"review_id", false, "response_id"},
	{"ticket id", false, "ticket_id"}, {"ticket_id", false, "ticket_id"},
	{"ticket", false, "ticket_id"}, {"issue key", false, "ticket_id"},
	{"工单号", false, "ticket_id"}, {"工单编号", false, "ticket_id"},
	{"工單編號", false, "ticket_id"}, {"order id", false, "order_id"},
	{"order_id", false, "order_id"}, {"order number", false, "order_id"},
	{"订单号", false, "order_id"}, {"订单编号", false, "order_id"},
	{"訂單編號", false, "order_id"}, {"customer id", false, "customer_id"},
	{"customer_id", false, "customer_id"}, {"customerid", false, "customer_id"},
	{"用户id", false, "customer_id"}, {"客户编号", false, "customer_id"},
	{"会员编号", false, "customer_id"}, {"客戶編號", false, "customer_id"},
	{"agent", false, "agent_id"}, {"assignee", false, "agent_id"},
	{"客服", false, "agent_id"}, {"处理人", false, "agent_id"}, {"處理人", false, "agent_id"},
	{"caseid", false, "case"}, {"case id", false, "case"}, {"case_id", false, "case"},
	{"case_enquiry_id", false, "case"},
	{"completetimestamp", false, "at"}, {"timestamp", false, "at"}, {"date", false, "at"},
	{"日期", false, "at"}, {"时间", false, "at"}, {"時間", false, "at"},
	{"提交答卷时间", false, "answered_at"}, {"提交时间", false, "answered_at"},
	{"提交時間", false, "answered_at"}, {"填写时间", false, "answered_at"},
	{"评论时间", false, "answered_at"}, {"評論時間", false, "answered_at"},
	{"submit date", false, "answered_at"}, {"completion time", false, "answered_at"},
	{"recordeddate", false, "answered_at"}, {"answered at", false, "answered_at"},
	{"created at", false, "opened_at"}, {"created time", false, "opened_at"},
	{"created", false, "opened_at"}, {"opened", false, "opened_at"},
	{"opened_at", false, "opened_at"}, {"open_dt", false, "opened_at"},
	{"创建时间", false, "opened_at"}, {"建立時間", false, "opened_at"},
	{"受理时间", false, "opened_at"}, {"resolved", false, "resolved_at"},
	{"resolved at", false, "resolved_at"}, {"resolved_at", false, "resolved_at"},
	{"solved at", false, "resolved_at"}, {"解决时间", false, "resolved_at"},
	{"解決時間", false, "resolved_at"}, {"closed", false, "closed_at"},
	{"closed at", false, "closed_at"}, {"closed_at", false, "closed_at"},
	{"closed_dt", false, "closed_at"}, {"关闭时间", false, "closed_at"},
	{"關閉時間", false, "closed_at"}, {"due date", false, "due_at"}, {"due", false, "due_at"},
	{"target_dt", false, "due_at"}, {"预计送达时间", false, "due_at"},
	{"承诺时间", false, "due_at"}, {"order_estimated_delivery_date", false, "due_at"},
	{"order_delivered_customer_date", false, "done_at"}, {"完成时间", false, "done_at"},
	{"送达时间", false, "done_at"}, {"order_purchase_timestamp", false, "purchased_at"},
	{"购买时间", false, "purchased_at"}, {"購買時間", false, "purchased_at"},
	{"下单时间", false, "purchased_at"}, {"purchase date", false, "purchased_at"},
	{"start date", false, "start"}, {"startdate", false, "start"},
	{"start time", false, "start"}, {"开始时间", false, "start"},
	{"開始時間", false, "start"}, {"end date", false, "end"}, {"enddate", false, "end"},
	{"end time", false, "end"}, {"结束时间", false, "end"}, {"結束時間", false, "end"},
	{"segment", false, "segment"}, {"customer type", false, "segment"},
	{"会员级别", false, "tier"}, {"会员等级", false, "tier"}, {"會員等級", false, "tier"},
	{"region", false, "region"}, {"country", false, "region"}, {"地区", false, "region"},
	{"地區", false, "region"}, {"省份", false, "region"}, {"城市", false, "region"},
	{"neighborhood", false, "region"}, {"channel", false, "channel"},
	{"渠道", false, "channel"}, {"product", false, "product"}, {"产品", false, "product"},
	{"產品", false, "product"}, {"商品", false, "product"}, {"手机型号", false, "product"},
	{"priority", false, "priority"}, {"优先级", false, "priority"},
	{"優先級", false, "priority"}, {"status", false, "status"}, {"case_status", false, "status"},
	{"状态", false, "status"}, {"狀態", false, "status"}, {"order_status", false, "status"},
	{"severity", false, "severity"}, {"reason", false, "reason"}, {"原因", false, "reason"},
	{"source", false, "source"}, {"来源", false, "source"}, {"來源", false, "source"},
	{"comment", false, "comment"}, {"comments", false, "comment"},
	{"feedback", false, "comment"}, {"review", false, "comment"},
	{"评论内容", false, "comment"}, {"評論內容", false, "comment"},
	{"评价内容", false, "comment"}, {"留言", false, "comment"}, {"建议", false, "comment"},
	{"评论", false, "comment"}, {"評論", false, "comment"}, {"意见", false, "comment"},
	{"意見", false, "comment"}, {"建議", false, "comment"}, {"意见建议", false, "comment"},
	{"review_comment_message", false, "comment"},
	{"nps", false, "nps"}, {"推荐意愿", true, "nps"}, {"推薦意願", true, "nps"},
	{"likely", true, "nps"}, {"recommend", true, "nps"}, {"推荐", true, "nps"},
	{"推薦", true, "nps"}, {"csat", false, "csat"}, {"review_score", false, "csat"},
	{"总体满意", true, "csat"}, {"總體滿意", true, "csat"}, {"整体满意", true, "csat"},
	{"整體滿意", true, "csat"}, {"overall satisf", true, "csat"},
	{"satisfied are you", true, "csat"}, {"得分", false, "csat"}, {"评分", false, "csat"},
	{"評分", false, "csat"}, {"满意度", false, "csat"}, {"滿意度", false, "csat"},
	{"rating", false, "csat"}, {"ces", false, "ces"}, {"effort", true, "ces"},
	{"费力", true, "ces"}, {"費力", true, "ces"}, {"made it easy", true, "ces"},
	{"price", false, "price"}, {"价格", false, "price"}, {"價格", false, "price"},
	{"单价", false, "price"}, {"quantity", false, "quantity"}, {"数量", false, "quantity"},
	{"數量", false, "quantity"}, {"weight", false, "weight"}, {"权重", false, "weight"},
	{"權重", false, "weight"},
};

enum { WORDS = sizeof(table) / sizeof(*table) };

static bool speaks(const struct buf *plain, const char *word, bool part)
{
	return part ? strstr(plain->at, word) != NULL : strcmp(plain->at, word) == 0;
}

const char *headword_name(const char *header, size_t i)
{
	struct buf plain = BUF_NONE;
	const char *found = NULL;

	likeness(&plain, header, strlen(header));
	for (size_t k = 0; k < WORDS && !found; k++)
		if (speaks(&plain, table[k].word, table[k].part) && !i--)
			found = table[k].name;
	buf_release(&plain);
	return found;
}

/* One of the words stands by itself in the header: id in "Customer ID", not in "Idea". */
static bool has_word(const char *header, const char *const *words)
{
	struct buf plain = BUF_NONE;
	bool found = false;

	likeness(&plain, header, strlen(header));
	for (; *words && !found; words++) {
		size_t n = strlen(*words);
		for (const char *at = strstr(plain.at, *words); at && !found;
			at = strstr(at + 1, *words)) {
			bool wide = (unsigned char)**words >= 0x80;
			bool before = at == plain.at || at[-1] < 'a' || at[-1] > 'z';
			found = wide || (before && (at[n] < 'a' || at[n] > 'z'));
		}
	}
	buf_release(&plain);
	return found;
}

bool headword_is_code(const char *header)
{
	static const char *const words[] = {"id", "ids", "caseid", "customerid", "uid", "code", "zip",
		"zipcode", "postcode", "phone", "telephone", "mobile", "number", "ip", "编号", "編號",
		"序号", "序號", "号码", "號碼", "电话", "電話", "手机号", "邮编", "郵遞區號", "订单号",
		"工单号", NULL};

	return has_word(header, words);
}

bool headword_is_money(const char *header)
{
	static const char *const words[] = {"price", "cost", "amount", "fee", "charge", "charges",
		"totalcharges", "monthlycharges", "payment", "revenue", "value", "spend", "价格", "價格",
		"金额", "金額", "费用", "費用", "单价", "單價", NULL};

	return has_word(header, words);
}
