package org.mutuality.payment.ledger.report;

import org.mutuality.platform.Csv;

/** A posting as a CSV row (RFC 4180): ids, codes, numbers and times only, no free text. */
final class PostingCsv {
    static final String HEADER = Csv.row(
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
