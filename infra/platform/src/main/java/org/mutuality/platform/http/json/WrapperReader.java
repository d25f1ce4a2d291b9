package org.mutuality.platform.http.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.http.json.Creators;
import org.mutuality.platform.http.json.ValueReader;
import org.mutuality.platform.problem.ValidationErrors;

/** A record around one value and written as it, such as a typed id. */
record WrapperReader(ValueReader value, MethodHandle make) implements ValueReader {

    @Override
    public @Nullable Object read(JsonParser json, ValidationErrors wrongs) throws IOException {
        int before = wrongs.count();
        @Nullable Object read = value.read(json, wrongs);
        return wrongs.count() == before ? Creators.made(make, new @Nullable Object[] {read}, json, wrongs) : null;
    }
}
