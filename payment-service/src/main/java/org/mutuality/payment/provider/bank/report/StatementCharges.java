package org.mutuality.payment.provider.bank.report;

import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_UNREADABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mutuality.contracts.Money;

/** What a bank took for an entry or for a payment in it, {@code Chrgs}, while a statement is read. */
final class StatementCharges {
    private static final int MOST = 100;
    /** Minor units; as many records of this size as there may be still add up. */
    private static final long MOST_MINOR = 999_999_999_999_999L;

    private final List<ChargeRecord> records = new ArrayList<>();
    private final XmlFields fields = new XmlFields();

    /** @param amount less than zero when the bank gave back @param included the movement's amount has it in it */
    private record ChargeRecord(Money amount, boolean included) {}

    void clear() {
        records.clear();
        fields.clear();
    }

    /** Of the record that is being read. */
    XmlFields fields() {
        return fields;
    }

    void recordEnds() {
        if (records.size() < MOST) {
            Money amount = NumberParser.money(fields.need("Amt"), fields.need("Amt@Ccy"));
            if (amount.minor() > MOST_MINOR || amount.minor() < -MOST_MINOR) {
                throw BANK_FILE_UNREADABLE.because("It has a charge that is too large");
            }
            boolean back = fields.get("CdtDbtInd").filter("CRDT"::equals).isPresent();
            records.add(new ChargeRecord(
                    back ? Money.zero(amount.currency()).minus(amount) : amount,
                    fields.get("ChrgInclInd")
                            .filter(said -> said.equals("true") || said.equals("1"))
                            .isPresent()));
        }
        fields.clear();
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    /** In full, one for each currency. */
    List<Money> fees() {
        Map<String, Money> sums = new TreeMap<>();
        records.forEach(one -> sums.merge(one.amount().currency(), one.amount(), Money::plus));
        return List.copyOf(sums.values());
    }

    /** What was paid or came back by a movement of {@code moved}, less or with the charges that are in it. */
    Money without(Money moved, boolean credit) {
        Money included = records.stream()
                .filter(one -> one.included() && one.amount().currency().equals(moved.currency()))
                .map(ChargeRecord::amount)
                .reduce(Money.zero(moved.currency()), Money::plus);
        try {
            return credit ? moved.plus(included) : moved.minus(included);
        } catch (ArithmeticException e) {
            throw BANK_FILE_UNREADABLE.because("It has a movement that is too large");
        }
    }
}
