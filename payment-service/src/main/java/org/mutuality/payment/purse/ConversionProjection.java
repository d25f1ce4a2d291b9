package org.mutuality.payment.purse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.purse.PurseEvent.ConversionReversed;
import org.mutuality.payment.purse.PurseEvent.MoneyConverted;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Projection;

/** Fills {@code conversion_view}: a row a conversion. */
@ApplicationScoped
class ConversionProjection implements Projection<PurseEvent> {
    private static final String CONVERTED = """
            insert into conversion_view (cause_id, conversion_id, country, from_id, to_id, sold_minor, sold_currency,
                bought_minor, bought_currency, rate, converted_on, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    @Override
    public String name() {
        return "conversion";
    }

    @Override
    public Class<PurseEvent> family() {
        return PurseEvent.class;
    }

    @Override
    public void project(PurseEvent event, Recorded recorded, Handle sql) {
        switch (event) {
            case MoneyConverted converted -> converted(converted, sql);
            case ConversionReversed reversed ->
                sql.execute(
                        "update conversion_view set reversed_at = ? where cause_id = ?",
                        reversed.at().atOffset(ZoneOffset.UTC),
                        reversed.conversion().causeId(reversed.conversionId()));
            default -> {}
        }
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from conversion_view");
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
