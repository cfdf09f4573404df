import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-sqlite';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`cross_links\` ADD \`source_key\` text;`)
  await db.run(sql`ALTER TABLE \`cross_links\` ADD \`target_key\` text;`)
  await db.run(sql`CREATE INDEX \`cross_links_source_key_idx\` ON \`cross_links\` (\`source_key\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_target_key_idx\` ON \`cross_links\` (\`target_key\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`cross_links_source_key_idx\`;`)
  await db.run(sql`DROP INDEX \`cross_links_target_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`cross_links\` DROP COLUMN \`source_key\`;`)
  await db.run(sql`ALTER TABLE \`cross_links\` DROP COLUMN \`target_key\`;`)
}
