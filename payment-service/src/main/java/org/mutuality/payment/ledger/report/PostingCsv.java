package org.mutuality.payment.ledger.report;

import org.mutuality.platform.Csv;

/** A posting as a line of CSV (RFC 4180). Ids, codes, numbers and times only, and no words of anybody. */
final class PostingCsv {
    static final String HEAD = Csv.row(
            "postedAt",
            "valueOn",
            "transferId",
            "leg",
            "country",
            "cause",
            "causeId",
            "account",
            "side",
            "amount",
            "currency",
            "rate",
            "programmeMoney");

    private PostingCsv() {}

    static String line(Posting posting) {
        return Csv.row(
                posting.postedAt(),
                posting.valueOn(),
                posting.transferId(),
                posting.leg(),
                posting.country(),
                posting.cause(),
                posting.causeId(),
                posting.account(),
                posting.side(),
                posting.amount().amount(),
                posting.amount().currency(),
                posting.rate().orElse(""),
                posting.programmeMoney());
    }
}
