/** How one kind of database is copied out and in again. */
export interface DatabaseDump {
  /** Copies one moment of the database into a folder; answers the published revision in it. */
  write(folder: string): Promise<number>;
  /** Why nothing may be restored into the configured database, or null. */
  refuseTarget(): Promise<string | null>;
  /** Fills the configured database, which `refuseTarget` found free, from these files of a folder. */
  read(folder: string, files: readonly string[]): Promise<void>;
}
