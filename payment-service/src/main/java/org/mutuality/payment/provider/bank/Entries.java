package org.mutuality.payment.provider.bank;

import static org.mutuality.payment.provider.bank.BankFileProblem.BANK_FILE_UNREADABLE;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.payment.provider.bank.Statement.Line;

/** An entry of a statement while it is read; its head comes before its details. */
final class Entries {
    private static final int DATE = 10;

    private final Fields fields = new Fields();

    void clear() {
        fields.clear();
    }

    Fields fields() {
        return fields;
    }

    /** Announced ones (PDNG, INFO) have not happened. */
    boolean booked() {
        String status = fields.get("Sts/Cd").or(() -> fields.get("Sts")).orElse("BOOK");
        return status.equals("BOOK");
    }

    Money amount() {
        return Figures.money(fields.need("Amt"), fields.need("Amt@Ccy"));
    }

    boolean credit() {
        return credit(fields.need("CdtDbtInd"));
    }

    /** How many payments the entry says it has in it. */
    Optional<Long> saidCount() {
        return fields.get("NtryDtls/Btch/NbOfTxs").map(Figures::count);
    }

    /** @param detail of one payment in it; empty: the entry is one payment */
    Line line(Fields detail) {
        Money amount = detail.get("Amt")
                .map(told -> Figures.money(told, detail.get("Amt@Ccy").orElse(amount().currency())))
                .orElseGet(this::amount);
        return new Line(
                fields.get("NtryRef").or(() -> fields.get("AcctSvcrRef")).orElse(""),
                detail.get("Refs/EndToEndId").filter(id -> !id.equals("NOTPROVIDED")),
                amount,
                detail.get("CdtDbtInd").map(Entries::credit).orElseGet(this::credit),
                day(fields.get("BookgDt/Dt").orElseGet(() -> fields.need("BookgDt/DtTm"))),
                detail.get("RtrInf/Rsn/Cd").or(() -> detail.get("RtrInf/Rsn/Prtry")));
    }

    private static boolean credit(String indicator) {
        if (!indicator.equals("CRDT") && !indicator.equals("DBIT")) {
            throw BANK_FILE_UNREADABLE.because("A movement in it goes neither in nor out");
        }
        return indicator.equals("CRDT");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(text.length(), DATE)));
        } catch (DateTimeException e) {
            throw BANK_FILE_UNREADABLE.because("A date in it is none");
        }
    }
}
