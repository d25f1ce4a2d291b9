package org.mutuality.providers.bank;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Writes the bank's reports on a file: pain.002 and camt.053. */
final class BankReportWriter {
    private static final BigDecimal OPENING = new BigDecimal("1000000000");

    private BankReportWriter() {}

    static byte[] status(ReceivedPaymentFile filed) {
        XmlMessageWriter xml = new XmlMessageWriter("pain.002.001.10", "CstmrPmtStsRpt");
        head(xml, "S-", filed, filed.receivedAt(), "InitgPty/Nm");
        List<BankPayment> reported = filed.rejected().isEmpty() ? filed.those(one -> !one.leftOut()) : List.of();
        xml.within("OrgnlGrpInfAndSts", () -> {
            xml.text("OrgnlMsgId", filed.messageId());
            xml.text("OrgnlMsgNmId", "pain.001.001.09");
            xml.text("OrgnlNbOfTxs", filed.payments().size());
            xml.text("OrgnlCtrlSum", ReceivedPaymentFile.sum(filed.payments()));
            xml.text("GrpSts", filed.rejected().isEmpty() ? "PART" : "RJCT");
            if (!filed.rejected().isEmpty()) {
                xml.text("StsRsnInf/Rsn/Cd", filed.rejected());
            }
        });
        if (!reported.isEmpty()) {
            xml.within("OrgnlPmtInfAndSts", () -> lines(xml, filed, reported));
        }
        return xml.bytes();
    }

    private static void lines(XmlMessageWriter xml, ReceivedPaymentFile filed, List<BankPayment> reported) {
        xml.text("OrgnlPmtInfId", filed.messageId());
        for (String status : List.of("ACCP", "RJCT")) {
            List<BankPayment> these =
                    reported.stream().filter(one -> status(one).equals(status)).toList();
            xml.within("NbOfTxsPerSts", () -> {
                xml.text("DtldNbOfTxs", these.size());
                xml.text("DtldSts", status);
                xml.text("DtldCtrlSum", ReceivedPaymentFile.sum(these));
            });
        }
        reported.forEach(one -> xml.within("TxInfAndSts", () -> {
            xml.text("OrgnlEndToEndId", one.endToEndId());
            xml.text("TxSts", status(one));
            if (!one.paid()) {
                xml.text("StsRsnInf/Rsn/Cd", one.reason());
            }
            xml.within(
                    "OrgnlTxRef", () -> xml.within("Amt", () -> xml.amount("InstdAmt", one.amount(), one.currency())));
        }));
    }

    private static String status(BankPayment one) {
        return one.paid() ? "ACCP" : "RJCT";
    }

    /** @param later the second statement, with late and returned payments */
    static byte[] statement(ReceivedPaymentFile filed, boolean later) {
        Instant at = later ? filed.laterAt() : filed.receivedAt();
        List<BankPayment> out = filed.those(one -> one.paid() && !one.leftOut() && one.late() == later);
        List<BankPayment> back = filed.those(one -> later && one.paid() && !one.leftOut() && one.returned());
        BigDecimal unmatched = BigDecimal.valueOf(later ? 0 : filed.unmatched());
        BigDecimal turnover = ReceivedPaymentFile.booked(out)
                .add(ReceivedPaymentFile.sum(back))
                .add(unmatched);
        BigDecimal net = ReceivedPaymentFile.sum(back).add(unmatched).subtract(ReceivedPaymentFile.booked(out));
        String currency =
                filed.payments().stream().map(BankPayment::currency).findFirst().orElse("XXX");
        XmlMessageWriter xml = new XmlMessageWriter("camt.053.001.08", "BkToCstmrStmt");
        head(xml, later ? "L-" : "C-", filed, at, "MsgRcpt/Nm");
        xml.within("Stmt", () -> {
            xml.text("Id", (later ? "L-" : "C-") + short32(filed));
            xml.text("Acct/Id/Othr/Id", "MUTUALITY");
            balance(xml, "OPBD", OPENING, currency, at);
            balance(xml, "CLBD", OPENING.add(net), currency, at);
            xml.within(
                    "TxsSummry",
                    () -> xml.within("TtlNtries", () -> {
                        xml.text("NbOfNtries", (out.isEmpty() ? 0 : 1) + back.size() + unmatched.intValue());
                        xml.text("Sum", turnover);
                    }));
            entries(xml, out, back, unmatched.intValue(), currency, at);
        });
        return xml.bytes();
    }

    private static void entries(
            XmlMessageWriter xml,
            List<BankPayment> out,
            List<BankPayment> back,
            int unmatched,
            String currency,
            Instant at) {
        if (!out.isEmpty()) {
            entry(xml, ReceivedPaymentFile.booked(out), currency, "DBIT", at, () -> {
                xml.within("Btch", () -> xml.text("NbOfTxs", out.size()));
                out.forEach(one -> paid(xml, one));
            });
        }
        back.forEach(one -> entry(
                xml,
                one.amount(),
                currency,
                "CRDT",
                at,
                () -> detail(xml, one.endToEndId(), one.amount(), currency, "CRDT", "AC04")));
        for (int i = 1; i <= unmatched; i++) {
            String unknownId = "NOBODYS-" + i;
            entry(
                    xml,
                    BigDecimal.ONE,
                    currency,
                    "CRDT",
                    at,
                    () -> detail(xml, unknownId, BigDecimal.ONE, currency, "CRDT", ""));
        }
    }

    private static void entry(
            XmlMessageWriter xml, BigDecimal amount, String currency, String direction, Instant at, Runnable details) {
        xml.within("Ntry", () -> {
            xml.amount("Amt", amount, currency);
            xml.text("CdtDbtInd", direction);
            xml.text("Sts/Cd", "BOOK");
            xml.text("BookgDt/Dt", day(at));
            xml.text("BkTxCd/Prtry/Cd", "TRF");
            xml.within("NtryDtls", details);
        });
    }

    private static void paid(XmlMessageWriter xml, BankPayment one) {
        xml.within("TxDtls", () -> {
            xml.text("Refs/EndToEndId", one.endToEndId());
            xml.amount("Amt", one.booked(), one.currency());
            xml.text("CdtDbtInd", "DBIT");
            if (one.fee().signum() > 0) {
                xml.within(
                        "Chrgs",
                        () -> xml.within("Rcrd", () -> {
                            xml.amount("Amt", one.fee(), one.feeCurrency());
                            xml.text("CdtDbtInd", "DBIT");
                            xml.text("ChrgInclInd", one.feeCurrency().equals(one.currency()));
                        }));
            }
        });
    }

    private static void detail(
            XmlMessageWriter xml,
            String endToEndId,
            BigDecimal amount,
            String currency,
            String direction,
            String returned) {
        xml.within("TxDtls", () -> {
            xml.text("Refs/EndToEndId", endToEndId);
            xml.amount("Amt", amount, currency);
            xml.text("CdtDbtInd", direction);
            if (!returned.isEmpty()) {
                xml.text("RtrInf/Rsn/Cd", returned);
            }
        });
    }

    private static void balance(XmlMessageWriter xml, String kind, BigDecimal signed, String currency, Instant at) {
        xml.within("Bal", () -> {
            xml.text("Tp/CdOrPrtry/Cd", kind);
            xml.amount("Amt", signed.abs(), currency);
            xml.text("CdtDbtInd", signed.signum() < 0 ? "DBIT" : "CRDT");
            xml.text("Dt/Dt", day(at));
        });
    }

    private static void head(
            XmlMessageWriter xml, String prefix, ReceivedPaymentFile filed, Instant at, String nameElement) {
        xml.within("GrpHdr", () -> {
            xml.text("MsgId", prefix + short32(filed));
            xml.text("CreDtTm", at);
            xml.text(nameElement, "Mutuality");
        });
    }

    // At most 35 characters with its prefix.
    private static String short32(ReceivedPaymentFile filed) {
        return filed.messageId().substring(0, Math.min(filed.messageId().length(), 32));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
