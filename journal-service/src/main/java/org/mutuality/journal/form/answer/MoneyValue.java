package org.mutuality.journal.form.answer;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Money as parsed from JSON. A map of its own to save memory: a journal holds dozens, events are cached for a while,
 * and a {@code LinkedHashMap} of two entries is six objects.
 */
public final class MoneyValue extends AbstractMap<String, Object> {
    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";

    private final String amount;
    private final String currency;

    public MoneyValue(String amount, String currency) {
        this.amount = amount;
        this.currency = currency;
    }

    @Override
    public @Nullable Object get(Object part) {
        if (AMOUNT.equals(part)) {
            return amount;
        }
        return CURRENCY.equals(part) ? currency : null;
    }

    @Override
    public boolean containsKey(Object part) {
        return get(part) != null;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        List<Entry<String, Object>> parts = List.of(Map.entry(AMOUNT, amount), Map.entry(CURRENCY, currency));
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return parts.iterator();
            }

            @Override
            public int size() {
                return parts.size();
            }
        };
    }
}
