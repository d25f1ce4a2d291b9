package org.mutuality.payment.payout.tracking;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Money;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.PayoutEvent.PayoutCreated;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.payment.payout.PayoutStatus;

/** Collects changes to {@code payout_view} and writes many rows per statement. */
final class PayoutRowWriter {
    private static final String INSERT = """
            insert into payout_view
            select (jsonb_populate_recordset(null::payout_view, cast(:rows as jsonb))).*""";
    // An event without a batch removes the payout from its batch.
    private static final String UPDATE = """
            update payout_view v set status = c.status, batch_id = c.batch_id, provider = c.provider,
                attempts = coalesce(c.attempts, v.attempts), order_id = coalesce(c.order_id, v.order_id),
                reference = coalesce(nullif(c.reference, ''), v.reference),
                reason = nullif(coalesce(c.reason, v.reason), ''), via = nullif(coalesce(c.via, v.via), ''),
                sent_at = coalesce(c.sent_at, v.sent_at), answered_at = coalesce(c.answered_at, v.answered_at)
            from jsonb_to_recordset(cast(:rows as jsonb)) as c (payout_id uuid, status text, batch_id uuid, provider text,
                attempts int, order_id uuid, reference text, reason text, via text, sent_at timestamptz, answered_at timestamptz)
            where v.payout_id = c.payout_id""";

    private final Handle sql;
    private final List<ObjectNode> inserts = new ArrayList<>();
    private final Map<PayoutId, ObjectNode> updates = new LinkedHashMap<>();

    PayoutRowWriter(Handle sql) {
        this.sql = sql;
    }

    void insert(PayoutCreated event) {
        inserts.add(row(event));
    }

    void update(PayoutId payout, PayoutRowUpdate change) {
        // A statement may update a row only once.
        if (updates.containsKey(payout)) {
            write();
        }
        updates.put(payout, change.row());
    }

    /** Writes everything collected; inserts first, because updates need their rows. */
    void write() {
        write(INSERT, inserts);
        write(UPDATE, updates.values());
        inserts.clear();
        updates.clear();
    }

    private void write(String statement, Collection<ObjectNode> rows) {
        if (!rows.isEmpty()) {
            String json = JsonNodeFactory.instance
                    .arrayNode()
                    .addAll(List.copyOf(rows))
                    .toString();
            sql.createUpdate(statement).bind("rows", json).execute();
        }
    }

    private static ObjectNode row(PayoutCreated event) {
        Entitlement entitlement = event.entitlement();
        Money amount = entitlement.amount();
        ObjectNode row = JsonNodeFactory.instance
                .objectNode()
                .put("payout_id", event.payoutId().value().toString())
                .put("kind", entitlement.kind().name())
                .put("cause_id", entitlement.causeId().toString())
                .put("family_id", entitlement.familyId().toString())
                .put("holder_id", entitlement.budgetOwnerId().toString())
                .put("country", entitlement.country())
                .put("amount_minor", amount.minor())
                .put("currency", amount.currency())
                .put("programme_money", true)
                .put("status", PayoutStatus.DUE.name())
                .put("attempts", 0)
                .put("contradicted", false)
                .put("owed_at", event.at().toString());
        row.putArray("held");
        entitlement.month().ifPresent(month -> row.put("month", month.toString()));
        return row;
    }
}
