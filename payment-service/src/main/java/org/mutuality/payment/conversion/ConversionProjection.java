package org.mutuality.payment.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.budget.BudgetEvent;
import org.mutuality.payment.budget.BudgetEvent.ConversionReversed;
import org.mutuality.payment.budget.BudgetEvent.MoneyConverted;
import org.mutuality.payment.budget.Conversion;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code conversion}: a row for every conversion. */
@ApplicationScoped
class ConversionProjection implements Projection<BudgetEvent> {
    private static final String CONVERTED = """
            insert into conversion (cause_id, conversion_id, country, from_id, to_id, sold_minor, sold_currency,
                bought_minor, bought_currency, rate, converted_on, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

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
            case MoneyConverted converted -> converted(converted, sql);
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

    private static void converted(MoneyConverted event, Handle sql) {
        Conversion conversion = event.conversion();
        sql.execute(
                CONVERTED,
                conversion.causeId(event.conversionId()),
                event.conversionId(),
                event.country(),
                conversion.from(),
                conversion.to(),
                conversion.sold().minor(),
                conversion.sold().currency(),
                conversion.bought().minor(),
                conversion.bought().currency(),
                conversion.rate(),
                conversion.convertedOn(),
                event.at().atOffset(ZoneOffset.UTC));
    }
}
