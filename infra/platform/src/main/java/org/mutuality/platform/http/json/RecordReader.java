package org.mutuality.platform.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.ValidationErrors;

/** Reads a record, or another type that one factory makes from named values. */
final class RecordReader implements ValueReader {

    private final String[] names;
    private final ValueReader[] readers;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final MethodHandle make;
    private final @Nullable Message rule;

    /**
     * @param readers may be filled later, for recursive types
     * @param make takes {@code Object[]}, in the order of {@code names}
     * @param rule see {@link Creators#create}
     */
    RecordReader(List<String> names, ValueReader[] readers, MethodHandle make, @Nullable Message rule) {
        this.names = names.toArray(String[]::new);
        this.readers = readers;
        this.make = make;
        this.rule = rule;
        names.forEach(name -> indexes.put(name, indexes.size()));
    }

    @Override
    public @Nullable Object read(JsonParser json, ValidationErrors errors) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return ValueReader.addError(json, errors, Message.of("validation.object"));
        }
        int before = errors.count();
        @Nullable Object[] values = new @Nullable Object[names.length];
        boolean[] present = new boolean[names.length];
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            readField(json, errors, indexes.get(name), values, present);
        }
        fillAbsent(json, errors, values, present);
        return errors.count() == before ? Creators.create(make, rule, values, json, errors) : null;
    }

    private void readField(
            JsonParser json,
            ValidationErrors errors,
            @Nullable Integer index,
            @Nullable Object[] values,
            boolean[] present)
            throws IOException {
        if (index == null) {
            errors.add(ValueReader.pointer(json), "validation.unknown-field");
            json.skipChildren();
        } else if (present[index]) {
            errors.add(ValueReader.pointer(json), "validation.duplicate");
            json.skipChildren();
        } else {
            present[index] = true;
            values[index] = readers[index].read(json, errors);
        }
    }

    private void fillAbsent(JsonParser json, ValidationErrors errors, @Nullable Object[] values, boolean[] present) {
        for (int index = 0; index < names.length; index++) {
            if (!present[index]) {
                values[index] = readers[index].absent();
                if (values[index] == REQUIRED) {
                    errors.add(FieldError.under(ValueReader.pointer(json), names[index]), REQUIREMENT);
                }
            }
        }
    }
}
