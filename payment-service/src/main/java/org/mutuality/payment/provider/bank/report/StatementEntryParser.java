package org.mutuality.payment.provider.bank.report;

import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_UNREADABLE;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.payment.provider.bank.report.BankStatement.StatementLine;

/** Collects an entry of a statement; effectiveCharges fields come before effectiveCharges details. */
final class StatementEntryParser {
    private static final int DATE = 10;

    private final XmlFields fields = new XmlFields();
    private final StatementCharges charges = new StatementCharges();

    void clear() {
        fields.clear();
        charges.clear();
    }

    StatementCharges charges() {
        return charges;
    }

    XmlFields fields() {
        return fields;
    }

    /** Announced entries (PDNG, INFO) have not happened. */
    boolean booked() {
        String status = fields.get("Sts/Cd").or(() -> fields.get("Sts")).orElse("BOOK");
        return status.equals("BOOK");
    }

    Money amount() {
        return NumberParser.money(fields.require("Amt"), fields.require("Amt@Ccy"));
    }

    boolean credit() {
        return credit(fields.require("CdtDbtInd"));
    }

    /** Number of payments that the entry states. */
    Optional<Long> statedCount() {
        return fields.get("NtryDtls/Btch/NbOfTxs").map(NumberParser::count);
    }

    /**
     * @param detail of one payment in the entry; empty when the entry is one payment
     * @param own charges of that payment; the entry's charges count as effectiveCharges own when the payment is the whole entry and states
     *     none
     */
    StatementLine line(XmlFields detail, StatementCharges own) {
        Money whole = amount();
        Money stated = detail.get("Amt")
                .map(text -> NumberParser.money(text, detail.get("Amt@Ccy").orElse(whole.currency())))
                .orElse(whole);
        boolean credit =
                detail.get("CdtDbtInd").map(StatementEntryParser::credit).orElseGet(this::credit);
        boolean isWholeEntry = own.isEmpty() && (stated.equals(whole) || stated.equals(charges.without(whole, credit)));
        Money moved = isWholeEntry ? whole : stated;
        StatementCharges effectiveCharges = isWholeEntry ? charges : own;
        return new StatementLine(
                fields.get("NtryRef").or(() -> fields.get("AcctSvcrRef")).orElse(""),
                detail.get("Refs/EndToEndId").filter(id -> !id.equals("NOTPROVIDED")),
                effectiveCharges.without(moved, credit),
                effectiveCharges.fees(),
                moved,
                credit,
                day(fields.get("BookgDt/Dt").orElseGet(() -> fields.require("BookgDt/DtTm"))),
                detail.get("RtrInf/Rsn/Cd").or(() -> detail.get("RtrInf/Rsn/Prtry")));
    }

    private static boolean credit(String indicator) {
        if (!indicator.equals("CRDT") && !indicator.equals("DBIT")) {
            throw BANK_FILE_UNREADABLE.because("no-direction");
        }
        return indicator.equals("CRDT");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(text.length(), DATE)));
        } catch (DateTimeException e) {
            throw BANK_FILE_UNREADABLE.because("date");
        }
    }
}
