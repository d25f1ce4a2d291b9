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
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.ValidationErrors;

/** Readers of lists, sets, maps and optional values. */
final class ContainerReaders {

    private ContainerReaders() {}

    /** An immutable list, in the order of the JSON. */
    record ListReader(ValueReader item) implements ValueReader {
        @Override
        public @Nullable Object read(JsonParser json, ValidationErrors errors) throws IOException {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                return ValueReader.addError(json, errors, Message.of("validation.list"));
            }
            int before = errors.count();
            List<@Nullable Object> items = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                items.add(item.read(json, errors));
            }
            return errors.count() == before ? Collections.unmodifiableList(items) : null;
        }
    }

    /** An immutable set; a duplicate is an error. */
    record SetReader(ListReader items) implements ValueReader {
        @Override
        public @Nullable Object read(JsonParser json, ValidationErrors errors) throws IOException {
            if (!(items.read(json, errors) instanceof List<?> list)) {
                return null;
            }
            var distinct = new LinkedHashSet<Object>(list);
            return errors.addUnless(
                            distinct.size() == list.size(), ValueReader.pointer(json), "validation.duplicate-entry")
                    ? Collections.unmodifiableSet(distinct)
                    : null;
        }
    }

    /** An immutable map, in the order of the JSON. */
    record MapReader(TextFormat key, ValueReader value) implements ValueReader {
        @Override
        public @Nullable Object read(JsonParser json, ValidationErrors errors) throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                return ValueReader.addError(json, errors, Message.of("validation.object"));
            }
            int before = errors.count();
            Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                readEntry(json, errors, name, entries);
            }
            return errors.count() == before ? Collections.unmodifiableMap(entries) : null;
        }

        private void readEntry(
                JsonParser json, ValidationErrors errors, String name, Map<Object, @Nullable Object> entries)
                throws IOException {
            @Nullable Object at = key.parse(name);
            if (at == null) {
                ValueReader.addError(json, errors, Message.of("validation.name", key.requirement()));
            } else if (entries.containsKey(at)) {
                ValueReader.addError(json, errors, Message.of("validation.duplicate"));
            } else {
                entries.put(at, value.read(json, errors));
            }
        }
    }

    /** Absent and null are both empty. */
    record OptionalReader(ValueReader value) implements ValueReader {
        @Override
        public @Nullable Object read(JsonParser json, ValidationErrors errors) throws IOException {
            return json.currentToken() == JsonToken.VALUE_NULL
                    ? Optional.empty()
                    : Optional.ofNullable(value.read(json, errors));
        }

        @Override
        public Object absent() {
            return Optional.empty();
        }
    }

    /** A component marked {@code @Nullable}. */
    record NullableReader(ValueReader value) implements ValueReader {
        @Override
        public @Nullable Object read(JsonParser json, ValidationErrors errors) throws IOException {
            return json.currentToken() == JsonToken.VALUE_NULL ? null : value.read(json, errors);
        }

        @Override
        public @Nullable Object absent() {
            return null;
        }
    }
}
