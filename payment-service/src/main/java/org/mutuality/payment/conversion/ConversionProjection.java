package org.mutuality.payment.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.budget.BudgetEvent;
import org.mutuality.payment.budget.BudgetEvent.ConversionProposed;
import org.mutuality.payment.budget.BudgetEvent.ConversionReversed;
import org.mutuality.payment.budget.BudgetEvent.MoneyConverted;
import org.mutuality.payment.budget.Conversion;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code conversion}: a row for every conversion, from its proposal on. */
@ApplicationScoped
class ConversionProjection implements Projection<BudgetEvent> {
    private static final String UPSERT = """
            insert into conversion (cause_id, conversion_id, country, from_id, to_id, sold_minor, sold_currency,
                bought_minor, bought_currency, rate, converted_on, proposed_by, proposed_at, approved_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (cause_id) do update set approved_by = excluded.approved_by, recorded_at = excluded.recorded_at""";

    @Override
    public String name() {
        return "conversion";
    }

    @Override
    public Class<BudgetEvent> eventType() {
        return BudgetEvent.class;
    }

    @Override
    public void project(BudgetEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case ConversionProposed proposed ->
                upsert(
                        proposed.conversionId(),
                        proposed.country(),
                        proposed.conversion(),
                        sql,
                        proposed.proposedBy(),
                        proposed.at().atOffset(ZoneOffset.UTC),
                        null,
                        null);
            case MoneyConverted converted ->
                upsert(
                        converted.conversionId(),
                        converted.country(),
                        converted.conversion(),
                        sql,
                        null,
                        null,
                        converted.approvedBy().orElse(null),
                        converted.at().atOffset(ZoneOffset.UTC));
            case ConversionReversed reversed ->
                sql.execute(
                        "update conversion set reversed_at = ? where cause_id = ?",
                        reversed.at().atOffset(ZoneOffset.UTC),
                        reversed.conversion().causeId(reversed.conversionId()));
            default -> {}
        }
    }

    @Override
    public List<String> tables() {
        return List.of("conversion");
    }

    private static void upsert(
            UUID conversionId, String country, Conversion conversion, Handle sql, @Nullable Object... decisions) {
        Stream<@Nullable Object> columns = Stream.of(
                conversion.causeId(conversionId),
                conversionId,
                country,
                conversion.from(),
                conversion.to(),
                conversion.sold().minor(),
                conversion.sold().currency(),
                conversion.bought().minor(),
                conversion.bought().currency(),
                conversion.rate(),
                conversion.convertedOn());
        sql.execute(UPSERT, Stream.concat(columns, Arrays.stream(decisions)).toArray());
    }
}
