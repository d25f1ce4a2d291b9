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
import org.mutuality.platform.problem.ValidationErrors;

/** A record, or anything made of named values by one factory. */
final class RecordReader implements ValueReader {

    private final String[] names;
    private final ValueReader[] shapes;
    private final Map<String, Integer> places = new HashMap<>();
    private final MethodHandle make;

    /**
     * @param make takes {@code Object[]}, in the order of {@code names}
     * @param shapes may be filled later, for types that hold themselves
     */
    RecordReader(List<String> names, ValueReader[] shapes, MethodHandle make) {
        this.names = names.toArray(String[]::new);
        this.shapes = shapes;
        this.make = make;
        names.forEach(name -> places.put(name, places.size()));
    }

    @Override
    public @Nullable Object read(JsonParser json, ValidationErrors wrongs) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return ValueReader.addError(json, wrongs, "must be an object");
        }
        int before = wrongs.count();
        @Nullable Object[] values = new @Nullable Object[names.length];
        boolean[] told = new boolean[names.length];
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            readField(json, wrongs, places.get(name), values, told);
        }
        fillAbsent(json, wrongs, values, told);
        return wrongs.count() == before ? Creators.made(make, values, json, wrongs) : null;
    }

    private void readField(
            JsonParser json,
            ValidationErrors wrongs,
            @Nullable Integer place,
            @Nullable Object[] values,
            boolean[] told)
            throws IOException {
        if (place == null) {
            wrongs.add(ValueReader.pointer(json), "unknown field");
            json.skipChildren();
        } else if (told[place]) {
            wrongs.add(ValueReader.pointer(json), "appears more than once");
            json.skipChildren();
        } else {
            told[place] = true;
            values[place] = shapes[place].read(json, wrongs);
        }
    }

    private void fillAbsent(JsonParser json, ValidationErrors wrongs, @Nullable Object[] values, boolean[] told) {
        for (int place = 0; place < names.length; place++) {
            if (!told[place]) {
                values[place] = shapes[place].absent();
                if (values[place] == NEEDED) {
                    wrongs.add(FieldError.under(ValueReader.pointer(json), names[place]), "is required");
                }
            }
        }
    }
}
