package org.mutuality.payment.providerfile;

/** What a file says became of an order. */
enum ReportedStatus {
    SETTLED,
    FAILED,
    RETURNED,
    UNDER_WAY
}
