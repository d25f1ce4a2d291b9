package org.mutuality.payment.providerfile;

/** Status that a file reports for an order. */
enum ReportedStatus {
    SETTLED,
    FAILED,
    RETURNED,
    UNDER_WAY
}
