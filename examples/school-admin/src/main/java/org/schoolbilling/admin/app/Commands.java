package org.schoolbilling.admin.app;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import picocli.CommandLine;

/** Makes commands, and gives each this run where it asks for it. */
public final class Commands implements CommandLine.IFactory {

    private final App app;
    private final CommandLine.IFactory others = CommandLine.defaultFactory();

    public Commands(App app) {
        this.app = app;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Constructor<K> constructor;
        try {
            constructor = type.getDeclaredConstructor(App.class);
        } catch (NoSuchMethodException e) {
            return others.create(type);
        }
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(app);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " cannot be made", e.getCause());
        }
    }
}
