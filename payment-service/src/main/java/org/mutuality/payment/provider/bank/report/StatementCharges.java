package org.mutuality.payment.provider.bank.report;

import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_UNREADABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mutuality.contracts.Money;

/** Charges ({@code Chrgs}) of a statement's entry or of a payment in it, while the statement is read. */
final class StatementCharges {
    private static final int MAX_RECORDS = 100;
    /** In minor units; the sum of the maximum number of such records fits into 64 bits. */
    private static final long MAX_MINOR = 999_999_999_999_999L;

    private final List<ChargeRecord> records = new ArrayList<>();
    private final XmlFields fields = new XmlFields();

    /**
     * @param amount negative when the bank refunds it
     * @param included whether the movement's amount includes it
     */
    private record ChargeRecord(Money amount, boolean included) {}

    void clear() {
        records.clear();
        fields.clear();
    }

    /** Fields of the record that is being read. */
    XmlFields fields() {
        return fields;
    }

    void recordEnds() {
        if (records.size() < MAX_RECORDS) {
            Money amount = NumberParser.money(fields.require("Amt"), fields.require("Amt@Ccy"));
            if (amount.minor() > MAX_MINOR || amount.minor() < -MAX_MINOR) {
                throw BANK_FILE_UNREADABLE.because("large-charge");
            }
            boolean refund = fields.get("CdtDbtInd").filter("CRDT"::equals).isPresent();
            records.add(new ChargeRecord(
                    refund ? Money.zero(amount.currency()).minus(amount) : amount,
                    fields.get("ChrgInclInd")
                            .filter(text -> text.equals("true") || text.equals("1"))
                            .isPresent()));
        }
        fields.clear();
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    /** All charges, one sum for each currency. */
    List<Money> fees() {
        Map<String, Money> sums = new TreeMap<>();
        records.forEach(one -> sums.merge(one.amount().currency(), one.amount(), Money::plus));
        return List.copyOf(sums.values());
    }

    /** The amount paid or returned by a movement, without the charges included in it. */
    Money without(Money moved, boolean credit) {
        Money included = records.stream()
                .filter(one -> one.included() && one.amount().currency().equals(moved.currency()))
                .map(ChargeRecord::amount)
                .reduce(Money.zero(moved.currency()), Money::plus);
        try {
            return credit ? moved.plus(included) : moved.minus(included);
        } catch (ArithmeticException e) {
            throw BANK_FILE_UNREADABLE.because("large-movement");
        }
    }
}
