package org.mutuality.platform.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.ValidationErrors;

/** Shapes that hold other shapes. */
final class ContainerReaders {

    private ContainerReaders() {}

    /** Immutable, in the order told. */
    record ListReader(ValueReader item) implements ValueReader {
        @Override
        public @Nullable Object read(JsonParser json, ValidationErrors wrongs) throws IOException {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                return ValueReader.addError(json, wrongs, "is a list");
            }
            int before = wrongs.count();
            List<@Nullable Object> items = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                items.add(item.read(json, wrongs));
            }
            return wrongs.count() == before ? Collections.unmodifiableList(items) : null;
        }
    }

    /** Immutable, without doubles: telling one twice is wrong. */
    record SetReader(ListReader items) implements ValueReader {
        @Override
        public @Nullable Object read(JsonParser json, ValidationErrors wrongs) throws IOException {
            if (!(items.read(json, wrongs) instanceof List<?> told)) {
                return null;
            }
            var distinct = new LinkedHashSet<Object>(told);
            return wrongs.addUnless(distinct.size() == told.size(), ValueReader.pointer(json), "has a duplicate entry")
                    ? Collections.unmodifiableSet(distinct)
                    : null;
        }
    }

    /** Immutable, in the order told. */
    record MapReader(TextFormat key, ValueReader value) implements ValueReader {
        @Override
        public @Nullable Object read(JsonParser json, ValidationErrors wrongs) throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                return ValueReader.addError(json, wrongs, "must be an object");
            }
            int before = wrongs.count();
            Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                readEntry(json, wrongs, name, entries);
            }
            return wrongs.count() == before ? Collections.unmodifiableMap(entries) : null;
        }

        private void readEntry(
                JsonParser json, ValidationErrors wrongs, String name, Map<Object, @Nullable Object> entries)
                throws IOException {
            @Nullable Object at = key.parse(name);
            if (at == null) {
                ValueReader.addError(json, wrongs, "its name " + key.should());
            } else if (entries.containsKey(at)) {
                ValueReader.addError(json, wrongs, "appears more than once");
            } else {
                entries.put(at, value.read(json, wrongs));
            }
        }
    }

    /** Absent and null are both empty. */
    record OptionalReader(ValueReader value) implements ValueReader {
        @Override
        public @Nullable Object read(JsonParser json, ValidationErrors wrongs) throws IOException {
            return json.currentToken() == JsonToken.VALUE_NULL
                    ? Optional.empty()
                    : Optional.ofNullable(value.read(json, wrongs));
        }

        @Override
        public Object absent() {
            return Optional.empty();
        }
    }

    /** A component marked {@code @Nullable}. */
    record NullableReader(ValueReader value) implements ValueReader {
        @Override
        public @Nullable Object read(JsonParser json, ValidationErrors wrongs) throws IOException {
            return json.currentToken() == JsonToken.VALUE_NULL ? null : value.read(json, wrongs);
        }

        @Override
        public @Nullable Object absent() {
            return null;
        }
    }
}
