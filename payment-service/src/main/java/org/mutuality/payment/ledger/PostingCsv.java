package org.mutuality.payment.ledger;

/** A posting as a line of CSV (RFC 4180). No value needs quotes: ids, codes, numbers and times only, and no words of anybody. */
final class PostingCsv {
    static final String HEAD =
            "postedAt,valueOn,transferId,leg,country,cause,causeId,account,side,amount,currency,rate,"
                    + "programmeMoney\r\n";

    private PostingCsv() {}

    static String line(Posting posting) {
        return "%s,%s,%s,%d,%s,%s,%s,%s,%s,%s,%s,%s,%s\r\n"
                .formatted(
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
