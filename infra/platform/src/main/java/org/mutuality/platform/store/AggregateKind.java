package org.mutuality.platform.store;

import java.util.Locale;

/** {@code stipend} for a {@code StipendId}; found once a class, for an id is spelt several times a command. */
final class AggregateKind {
    private static final String SUFFIX = "Id";
    private static final ClassValue<String> KINDS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            String name = type.getSimpleName();
            String kind = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
            return kind.toLowerCase(Locale.ROOT);
        }
    };

    private AggregateKind() {}

    static String of(AggregateId id) {
        return KINDS.get(id.getClass());
    }
}
