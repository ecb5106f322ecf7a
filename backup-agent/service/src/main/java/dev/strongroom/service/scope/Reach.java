package dev.strongroom.service.scope;

/** Which entities of an account somebody reaches, whatever they may do with them. */
public sealed interface Reach {
    /** Whether what was backed up of this may be opened. */
    boolean opens(Subject subject);

    /** A primary user's: everything. */
    record Everything() implements Reach {
        @Override
        public boolean opens(Subject subject) {
            return true;
        }
    }

    /** A secondary user's: everything but what was backed up of entities with Limited Access. */
    record AllButLimited() implements Reach {
        @Override
        public boolean opens(Subject subject) {
            return subject.access() == Subject.Access.USUAL;
        }
    }

    /**
     * An end user's: nothing but the entities that are theirs.
     *
     * @param address their confirmed e-mail address
     */
    record Own(String address) implements Reach {
        @Override
        public boolean opens(Subject subject) {
            return subject.address().filter(address::equalsIgnoreCase).isPresent();
        }
    }
}
